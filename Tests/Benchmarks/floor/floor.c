/* What a build of guides cannot go below, in plain C.
 *
 *   cc -O2 -o floor floor.c -lcmark -lpthread
 *   floor MODE THREADS ROOT OUT [PAGE-BYTES] [JSON-BYTES]
 *
 * MODE  hash    read every guide below ROOT/guides and take its SHA-256
 *       render  read, cut the front matter off, libcmark to HTML, write two files a guide:
 *               OUT/guides/<id>/index.html, filled up to PAGE-BYTES, and
 *               OUT/kiosk/v1/guides/<id>.json of JSON-BYTES
 *       search  the same, and an index of Chinese bigrams in OUT/index.bin
 *
 * It checks nothing, fills in no template and writes no list. Nothing is synced to the disk.
 */
#define _GNU_SOURCE
#include <cmark.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <sys/stat.h>
#include <unistd.h>

#include "bigrams.h"
#include "sha256.h"

enum { MOST_THREADS = 64, BATCH = 16, LARGEST_GUIDE = 256 * 1024 };
enum mode { HASH, RENDER, SEARCH };

struct guide { char *domain, *id; };

static enum mode mode;
static struct guide *guides;
static size_t guide_count, page_bytes, json_bytes;
static char *root, *out, *filler;
static atomic_size_t next_guide;
static atomic_ullong bytes_read, bytes_written;

struct worker { pthread_t thread; struct index index; uint32_t digest[8]; char *text, *page; size_t page_room; };

static void stop(const char *what) {
    perror(what);
    exit(3);
}

static void folder(const char *path) {
    if (mkdir(path, 0777) && errno != EEXIST) stop(path);
}

static void put(const char *path, const char *bytes, size_t count) {
    int file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (file < 0 || write(file, bytes, count) != (ssize_t)count || close(file)) stop(path);
    bytes_written += count;
}

static size_t get(const char *path, char *into) {
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0) stop(path);
    ssize_t count = read(file, into, LARGEST_GUIDE);
    if (count < 0 || close(file)) stop(path);
    into[count] = 0;
    bytes_read += (size_t)count;
    return (size_t)count;
}

static void render(struct worker *me, const struct guide *guide, size_t count) {
    char path[4096], *body = me->text;
    char *fence = strncmp(body, "---\n", 4) ? NULL : strstr(body + 4, "\n---\n");
    if (fence) body = fence + 5;
    cmark_node *tree = cmark_parse_document(body, (size_t)(me->text + count - body), CMARK_OPT_DEFAULT);
    char *html = cmark_render_html(tree, CMARK_OPT_DEFAULT);
    size_t size = strlen(html), whole = size > page_bytes ? size : page_bytes;
    if (whole > me->page_room) me->page = owned(realloc(me->page, me->page_room = whole));
    memcpy(me->page, html, size);
    memcpy(me->page + size, filler, whole - size);
    free(html);
    cmark_node_free(tree);
    snprintf(path, sizeof path, "%s/guides/%s", out, guide->id);
    folder(path);
    snprintf(path, sizeof path, "%s/guides/%s/index.html", out, guide->id);
    put(path, me->page, whole);
    snprintf(path, sizeof path, "%s/kiosk/v1/guides/%s.json", out, guide->id);
    put(path, filler, json_bytes);
}

static void *work(void *argument) {
    struct worker *me = argument;
    sha256_blocks *blocks = sha256_fastest();
    me->text = owned(malloc(LARGEST_GUIDE + 1));
    for (size_t from; (from = atomic_fetch_add(&next_guide, BATCH)) < guide_count;)
        for (size_t i = from; i < guide_count && i < from + BATCH; i++) {
            char path[4096];
            snprintf(path, sizeof path, "%s/guides/%s/%s.md", root, guides[i].domain, guides[i].id);
            size_t count = get(path, me->text);
            if (mode == HASH) {
                uint32_t digest[8];
                sha256(blocks, (const uint8_t *)me->text, count, digest);
                for (int j = 0; j < 8; j++) me->digest[j] ^= digest[j];
                continue;
            }
            render(me, &guides[i], count);
            if (mode == SEARCH) index_text(&me->index, (const unsigned char *)me->text, count, (uint32_t)i);
        }
    return NULL;
}

static int by_id(const void *a, const void *b) { return strcmp(((const struct guide *)a)->id, ((const struct guide *)b)->id); }

/* Every ROOT/guides/<domain>/<id>.md, sorted by id. */
static void list(void) {
    char path[4096];
    size_t room = 0;
    snprintf(path, sizeof path, "%s/guides", root);
    DIR *domains = opendir(path);
    if (!domains) stop(path);
    for (struct dirent *domain; (domain = readdir(domains));) {
        if (domain->d_name[0] == '.' || domain->d_type != DT_DIR) continue;
        snprintf(path, sizeof path, "%s/guides/%s", root, domain->d_name);
        DIR *files = opendir(path);
        if (!files) stop(path);
        char *name = owned(strdup(domain->d_name));
        for (struct dirent *file; (file = readdir(files));) {
            size_t length = strlen(file->d_name);
            if (length < 4 || strcmp(file->d_name + length - 3, ".md")) continue;
            if (guide_count == room) guides = owned(realloc(guides, (room = room ? room * 2 : 1024) * sizeof *guides));
            guides[guide_count++] = (struct guide){ name, owned(strndup(file->d_name, length - 3)) };
        }
        closedir(files);
    }
    closedir(domains);
    qsort(guides, guide_count, sizeof *guides, by_id);
}

static void make_folders(void) {
    static const char *const names[] = { "", "/guides", "/kiosk", "/kiosk/v1", "/kiosk/v1/guides" };
    char path[4096];
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        snprintf(path, sizeof path, "%s%s", out, names[i]);
        folder(path);
    }
}

int main(int count, char **words) {
    static const char *const modes[] = { "hash", "render", "search" };
    static struct worker workers[MOST_THREADS];
    int threads = count > 2 ? atoi(words[2]) : 0, known = 0;
    for (int i = 0; count > 1 && i < 3; i++)
        if (!strcmp(words[1], modes[i])) mode = (enum mode)i, known = 1;
    if (count < 5 || !known || threads < 1 || threads > MOST_THREADS) {
        fputs("usage: floor hash|render|search THREADS ROOT OUT [PAGE-BYTES] [JSON-BYTES]\n", stderr);
        return 2;
    }
    root = words[3], out = words[4];
    page_bytes = count > 5 ? strtoul(words[5], NULL, 10) : 0;
    json_bytes = count > 6 ? strtoul(words[6], NULL, 10) : 0;
    size_t most = page_bytes > json_bytes ? page_bytes : json_bytes;
    filler = memset(owned(malloc(most + 1)), 'x', most + 1);
    list();
    if (mode != HASH) make_folders();
    for (int i = 0; i < threads; i++) {
        if (mode == SEARCH) workers[i].index = index_empty();
        if (i && pthread_create(&workers[i].thread, NULL, work, &workers[i])) stop("pthread_create");
    }
    work(&workers[0]);
    for (int i = 1; i < threads; i++) pthread_join(workers[i].thread, NULL);
    fprintf(stderr, "%s: %zu guides, %llu bytes read, %llu bytes written", words[1], guide_count,
            (unsigned long long)bytes_read, (unsigned long long)bytes_written);
    if (mode == HASH) {
        for (int i = 1; i < threads; i++)
            for (int j = 0; j < 8; j++) workers[0].digest[j] ^= workers[i].digest[j];
        fputs(", digests together ", stderr);
        for (int j = 0; j < 8; j++) fprintf(stderr, "%08x", workers[0].digest[j]);
    }
    if (mode == SEARCH) {
        static struct index parts[MOST_THREADS];
        char path[4096];
        for (int i = 0; i < threads; i++) parts[i] = workers[i].index;
        snprintf(path, sizeof path, "%s/index.bin", out);
        fprintf(stderr, ", %zu terms", index_write(parts, threads, (uint32_t)guide_count, path));
    }
    fputc('\n', stderr);
    return 0;
}
