// The counters behind coverage.h. Nothing that the compiler calls at each step may itself be watched, nor call what is.
#include "coverage.h"

#include <bit>
#include <cstdint>
#include <cstring>

namespace {

constexpr size_t places = 1 << 18;
uint8_t counts[places]; // of this round
uint8_t seen[places];   // orders of magnitude (a bit each) of all rounds
uintptr_t before = 0;

} // namespace

extern "C" __attribute__((no_sanitize_coverage, no_sanitize("address", "undefined"))) void __sanitizer_cov_trace_pc() {
    const auto here = reinterpret_cast<uintptr_t>(__builtin_return_address(0));
    const auto step = (here * 0x9E3779B97F4A7C15ULL >> 46) ^ before;
    before = (here * 0x9E3779B97F4A7C15ULL >> 47);
    uint8_t& count = counts[step & (places - 1)];
    if (count != UINT8_MAX)
        ++count;
}

void beginCoverage() {
    std::memset(counts, 0, places);
    before = 0;
}

bool coveredAnew() {
    bool anew = false;
    for (size_t i = 0; i < places; i += 8) {
        uint64_t eight;
        std::memcpy(&eight, &counts[i], 8);
        if (eight == 0)
            continue;
        for (size_t j = i; j < i + 8; ++j)
            if (counts[j]) {
                const auto order = uint8_t(1U << (std::bit_width(unsigned(counts[j])) - 1));
                anew = anew || !(seen[j] & order);
                seen[j] |= order;
            }
    }
    return anew;
}
