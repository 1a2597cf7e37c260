"""The generator's own random numbers, the same on every machine and Python version."""

MASK = (1 << 64) - 1


class SplitMix:
    """splitmix64 (Steele, Lea, Flood 2014), seeded with several numbers."""

    def __init__(self, *seeds):
        self.state = 0
        for seed in seeds:
            self.state = (self.state ^ (seed & MASK)) & MASK
            self.state = self.number()

    def number(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) & MASK
        mixed = self.state
        mixed = ((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & MASK
        return mixed ^ (mixed >> 31)

    def below(self, limit):
        return self.number() % limit

    def between(self, low, high):
        """A whole number from low to high, both included."""
        return low + self.below(high - low + 1)

    def one(self, choices):
        return choices[self.below(len(choices))]

    def some(self, choices, count):
        """Different choices in a new order."""
        left = list(choices)
        return [left.pop(self.below(len(left))) for _ in range(min(count, len(left)))]

    def percent(self, chance):
        return self.below(100) < chance
