"""A guide before it is written down."""

from dataclasses import dataclass, field

from .places import Place
from .splitmix import SplitMix
from .subjects import Subject


@dataclass
class Draft:
    number: int
    subject: Subject
    town: Place
    random: SplitMix
    answer: str = ""
    tags: list = field(default_factory=list)
    questions: list = field(default_factory=list)  # (question, options)
    documents: list = field(default_factory=list)  # lines
    steps: list = field(default_factory=list)  # Markdown of one step, numbered later
    facts: list = field(default_factory=list)  # (key, value)
    sections: list = field(default_factory=list)  # (heading, lines) between steps and facts
    traits: set = field(default_factory=set)  # which questions people may ask
    days: int = 0  # promised working days; 0 is on the spot
    parts: list = field(default_factory=list)  # ids, for a bundle

    @property
    def id(self):
        return self.subject.slug if self.town.number == 0 else f"{self.subject.slug}-{self.town.number}"

    @property
    def path(self):
        return f"{self.subject.domain}/{self.id}.md"

    @property
    def title(self):
        return self.town.name + self.subject.ask

    @property
    def phone(self):
        return self.town.phone(self.subject.domain)

    def fact(self, key, value):
        self.facts.append((key, value))

    def ask(self, question, *options):
        self.questions.append((question, options))

    def limit(self, legal):
        """The promised limit with the statutory one, as 时限 wants it."""
        promised = f"{self.days} 个工作日" if self.days else "当场办结"
        return promised + (f"（法定 {legal}）" if legal else "")
