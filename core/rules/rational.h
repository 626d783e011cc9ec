// Exact fractions for the simplex: int64 over int64 with every step made in 128 bits; what does not fit is told, not
// cut.
#pragma once

#include "base/wide.h"

#include <QtGlobal>

#include <numeric>

namespace juesuan::rules {

// Always in lowest terms, the denominator positive.
class Rational {
public:
    constexpr Rational() = default;
    constexpr Rational(qint64 whole) : m_n(whole) {}

    qint64 numerator() const { return m_n; }
    qint64 denominator() const { return m_d; }
    bool whole() const { return m_d == 1; }
    bool zero() const { return m_n == 0; }
    int sign() const { return m_n > 0 ? 1 : m_n < 0 ? -1 : 0; }
    // Rounded down.
    qint64 floor() const { return m_n / m_d - (m_n % m_d < 0 ? 1 : 0); }

    // A result that does not fit sets `overflow` (which nothing here clears) and is 0.
    static Rational add(Rational a, Rational b, bool& overflow) {
        if (a.m_d == 1 && b.m_d == 1)
            return make(Wide(a.m_n) + b.m_n, 1, overflow);
        return make(Wide(a.m_n) * b.m_d + Wide(b.m_n) * a.m_d, Wide(a.m_d) * b.m_d, overflow);
    }
    static Rational subtract(Rational a, Rational b, bool& overflow) { return add(a, b.negated(), overflow); }
    static Rational multiply(Rational a, Rational b, bool& overflow) {
        return make(Wide(a.m_n) * b.m_n, Wide(a.m_d) * b.m_d, overflow);
    }
    // b must not be zero.
    static Rational divide(Rational a, Rational b, bool& overflow) {
        return make(Wide(a.m_n) * b.m_d, Wide(a.m_d) * b.m_n, overflow);
    }
    Rational negated() const {
        Rational out = *this;
        out.m_n = -out.m_n; // numerators stay above the lowest int64, see make()
        return out;
    }
    friend bool operator<(Rational a, Rational b) { return Wide(a.m_n) * b.m_d < Wide(b.m_n) * a.m_d; }
    friend bool operator==(Rational a, Rational b) { return a.m_n == b.m_n && a.m_d == b.m_d; }

private:
    qint64 m_n = 0;
    qint64 m_d = 1;

    static Rational make(Wide n, Wide d, bool& overflow) {
        if (d != 1) {
            if (d < 0) {
                n = -n;
                d = -d;
            }
            const Wide divisor = greatestCommonDivisor(n < 0 ? -n : n, d);
            n /= divisor;
            d /= divisor;
        }
        constexpr Wide limit = 0x7fff'ffff'ffff'ffff;
        if (n > limit || n < -limit || d > limit) {
            overflow = true;
            return {};
        }
        Rational out;
        out.m_n = qint64(n);
        out.m_d = qint64(d);
        return out;
    }
    static Wide greatestCommonDivisor(Wide a, Wide b) {
        while (b != 0) {
            const Wide rest = a % b;
            a = b;
            b = rest;
        }
        return a == 0 ? 1 : a;
    }
};

} // namespace juesuan::rules
