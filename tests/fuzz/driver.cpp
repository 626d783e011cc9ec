// FUZZ SEED... runs each seed once; FUZZ --soak SECONDS SEED... mutates them until the CPU time is used up and keeps those inputs
// that reach code no input reached before (where it is built with JUESUAN_COVERAGE). The input at hand is in the file
// "crash-input" when the process dies.
#include "coverage.h"
#include "fuzz_report.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <iterator>
#include <random>
#include <vector>

namespace {

using Bytes = std::vector<uint8_t>;

constexpr size_t longest = 200'000; // of an input; more only makes each round slower

// Gives true where the input went ways that no input before it went.
bool run(const Bytes& input) {
    const Bytes exact(input); // its end is the end of the memory, so that a sanitizer sees what reads further
    beginCoverage();
    LLVMFuzzerTestOneInput(exact.data(), exact.size());
    return coveredAnew();
}

class Mutator {
public:
    explicit Mutator(const std::vector<Bytes>& seeds) : m_seeds(seeds) {}

    Bytes next() {
        Bytes out = m_seeds[upTo(m_seeds.size())];
        for (size_t changes = 1 + upTo(8); changes > 0; --changes)
            change(out);
        out.resize(std::min(out.size(), longest));
        return out;
    }

private:
    size_t upTo(size_t end) { return end == 0 ? 0 : m_random() % end; }

    void change(Bytes& bytes) {
        const size_t at = upTo(bytes.size() + 1), end = at + upTo(std::min<size_t>(bytes.size() - at + 1, 64));
        const Bytes& other = m_seeds[upTo(m_seeds.size())];
        switch (upTo(9)) {
        case 0: bytes.erase(bytes.begin() + long(at), bytes.begin() + long(end)); break;
        case 1: bytes.insert(bytes.begin() + long(at), size_t(1 + upTo(20)), uint8_t(upTo(256))); break;
        case 2: { // a piece of another
            const size_t from = upTo(other.size()), to = from + upTo(std::min<size_t>(other.size() - from + 1, 500));
            const Bytes piece(other.begin() + long(from), other.begin() + long(to));
            bytes.insert(bytes.begin() + long(at), piece.begin(), piece.end());
            break;
        }
        case 3: bytes.resize(at); break;
        case 4: { // a number that stands on a limit
            static const char* const limits[] = {"0", "-1", "65536", "2147483647", "-2147483648", "99999999999999999999", "1e308", "0.005"};
            const char* const limit = limits[upTo(std::size(limits))];
            const auto digit = std::find_if(bytes.begin() + long(at), bytes.end(), [](uint8_t b) { return b >= '0' && b <= '9'; });
            const auto after = std::find_if(digit, bytes.end(), [](uint8_t b) { return b < '0' || b > '9'; });
            bytes.insert(bytes.erase(digit, after), limit, limit + std::strlen(limit));
            break;
        }
        case 5: { // two lines change places
            const auto line = [&](size_t from) {
                const auto begin = std::find(bytes.begin() + long(from), bytes.end(), uint8_t('\n'));
                return std::pair(begin, begin == bytes.end() ? begin : std::find(begin + 1, bytes.end(), uint8_t('\n')));
            };
            const auto [a, b] = line(at);
            const auto [c, d] = line(size_t(b - bytes.begin()));
            std::rotate(a, c, d);
            break;
        }
        case 6: { // the same again and again
            const Bytes piece(bytes.begin() + long(at), bytes.begin() + long(end));
            for (size_t i = upTo(30); i > 0; --i)
                bytes.insert(bytes.begin() + long(at), piece.begin(), piece.end());
            break;
        }
        default:
            if (at < bytes.size())
                bytes[at] = upTo(2) ? uint8_t(bytes[at] ^ (1u << upTo(8))) : uint8_t(upTo(256));
        }
    }

    const std::vector<Bytes>& m_seeds;
    std::mt19937 m_random{20241231};
};

std::vector<Bytes> seedsOf(int count, char** paths) {
    std::vector<Bytes> out;
    QStringList files;
    for (int i = 0; i < count; ++i) {
        const QString path = QString::fromLocal8Bit(paths[i]);
        const QStringList inside = QDir(path).entryList(QDir::Files, QDir::Name);
        for (const QString& name : inside)
            files << path + QChar(u'/') + name;
        if (inside.isEmpty())
            files << path;
    }
    for (const QString& path : files)
        if (QFile file(path); file.open(QIODevice::ReadOnly)) {
            const QByteArray bytes = file.readAll();
            out.emplace_back(bytes.begin(), bytes.end());
        }
    return out;
}

} // namespace

int main(int argc, char** argv) {
    const bool soak = argc > 3 && std::strcmp(argv[1], "--soak") == 0;
    std::vector<Bytes> seeds = seedsOf(argc - (soak ? 3 : 1), argv + (soak ? 3 : 1));
    if (seeds.empty())
        return 2;
    for (const Bytes& seed : seeds)
        run(seed);
    if (!soak)
        return 0;
    Mutator mutator(seeds);
    size_t rounds = 0;
    const size_t given = seeds.size();
    for (const clock_t end = std::clock() + std::atol(argv[2]) * CLOCKS_PER_SEC; std::clock() < end; ++rounds) {
        const Bytes input = mutator.next();
        if (std::FILE* file = std::fopen("crash-input", "wb")) {
            if (!input.empty())
                std::fwrite(input.data(), 1, input.size(), file);
            std::fclose(file);
        }
        if (run(input))
            seeds.push_back(input);
    }
    std::remove("crash-input");
    std::printf("%zu inputs, %zu kept for new ways, no finding\n", rounds, seeds.size() - given);
}
