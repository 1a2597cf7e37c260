/* An inverted index of neighbouring Chinese characters and of ASCII words, built by each thread for itself. */
#ifndef FLOOR_BIGRAMS_H
#define FLOOR_BIGRAMS_H
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

struct term { uint64_t key; uint32_t count, room, *guides; };
struct index { struct term *slots; size_t room, used; };

static void *owned(void *p) {
    if (!p) { fputs("floor: out of memory\n", stderr); exit(3); }
    return p;
}

static struct index index_empty(void) { return (struct index){ owned(calloc(1 << 13, sizeof(struct term))), 1 << 13, 0 }; }

static struct term *index_slot(struct index *index, uint64_t key) {
    size_t at = (key * 0x9E3779B97F4A7C15u >> 24) & (index->room - 1);
    while (index->slots[at].key && index->slots[at].key != key) at = (at + 1) & (index->room - 1);
    return &index->slots[at];
}

static void index_add(struct index *index, uint64_t key, uint32_t guide) {
    struct term *term = index_slot(index, key);
    if (!term->key) {
        if (index->used * 2 >= index->room) {
            struct index larger = { owned(calloc(index->room * 2, sizeof *term)), index->room * 2, index->used };
            for (size_t i = 0; i < index->room; i++)
                if (index->slots[i].key) *index_slot(&larger, index->slots[i].key) = index->slots[i];
            free(index->slots);
            *index = larger;
            term = index_slot(index, key);
        }
        term->key = key;
        index->used++;
    }
    if (term->count && term->guides[term->count - 1] == guide) return;
    if (term->count == term->room) {
        term->room = term->room ? term->room * 2 : 4;
        term->guides = owned(realloc(term->guides, term->room * sizeof *term->guides));
    }
    term->guides[term->count++] = guide;
}

static int index_is_word(unsigned char c) { return (unsigned)(c | 32) - 'a' < 26u || (unsigned)c - '0' < 10u; }

/* UTF-8 text of one guide: a key for two Han characters in a row, one for a run of letters and digits. */
static void index_text(struct index *index, const unsigned char *p, size_t n, uint32_t guide) {
    uint64_t before = 0;
    for (size_t i = 0; i < n;) {
        if (p[i] >= 0xE0 && p[i] < 0xF0 && i + 2 < n) {
            uint64_t here = (p[i] & 15u) << 12 | (p[i + 1] & 63u) << 6 | (p[i + 2] & 63u);
            i += 3;
            if (here < 0x3400 || here > 0x9FFF) here = 0;
            if (here && before) index_add(index, before << 16 | here, guide);
            before = here;
        } else if (index_is_word(p[i])) {
            uint64_t word = 0xCBF29CE484222325u;
            for (; i < n && index_is_word(p[i]); i++) word = (word ^ (p[i] | 32u)) * 0x100000001B3u;
            index_add(index, word | 1ull << 63, guide);
            before = 0;
        } else {
            i++;
            before = 0;
        }
    }
}

static int by_key(const void *a, const void *b) {
    uint64_t x = ((const struct term *)a)->key, y = ((const struct term *)b)->key;
    return (x > y) - (x < y);
}

static int by_number(const void *a, const void *b) {
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

/* One file: key, number of guides, then the gaps between their numbers, seven bits a byte. */
static size_t index_write(struct index *parts, int count, uint32_t guides, const char *path) {
    size_t terms = 0, at = 0, written = 0;
    for (int i = 0; i < count; i++) terms += parts[i].used;
    struct term *all = owned(malloc((terms + 1) * sizeof *all));
    for (int i = 0; i < count; i++)
        for (size_t j = 0; j < parts[i].room; j++)
            if (parts[i].slots[j].key) all[at++] = parts[i].slots[j];
    qsort(all, terms, sizeof *all, by_key);
    uint32_t *joined = owned(malloc((guides + 1) * sizeof *joined));
    FILE *file = fopen(path, "wb");
    if (!file) { perror(path); exit(3); }
    for (size_t i = 0, end; i < terms; i = end, written++) {
        uint32_t n = 0, last = 0;
        for (end = i; end < terms && all[end].key == all[i].key; end++)
            for (uint32_t j = 0; j < all[end].count; j++) joined[n++] = all[end].guides[j];
        if (end - i > 1) qsort(joined, n, sizeof *joined, by_number);
        fwrite(&all[i].key, sizeof all[i].key, 1, file);
        fwrite(&n, sizeof n, 1, file);
        for (uint32_t j = 0; j < n; j++) {
            uint32_t gap = joined[j] - last;
            last = joined[j];
            for (; gap > 127; gap >>= 7) fputc((int)(gap & 127) | 128, file);
            fputc((int)gap, file);
        }
    }
    if (fclose(file)) { perror(path); exit(3); }
    return written;
}
#endif
