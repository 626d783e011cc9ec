// A value or the Problem that kept us from it. Errors are values: nothing here throws.
#pragma once

#include "base/problem.h"

#include <utility>
#include <variant>

namespace juesuan {

template <typename T> class [[nodiscard]] Result {
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Problem problem) : m_state(std::in_place_index<1>, std::move(problem)) {}

    bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    // Only when ok().
    const T& value() const& { return std::get<0>(m_state); }
    T& value() & { return std::get<0>(m_state); }
    T&& value() && { return std::get<0>(std::move(m_state)); }
    const T& operator*() const { return value(); }
    T& operator*() { return value(); }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }

    // Only when not ok().
    const Problem& problem() const { return std::get<1>(m_state); }

private:
    std::variant<T, Problem> m_state;
};

template <> class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Problem problem) : m_problem(std::move(problem)) {}

    bool ok() const { return m_problem.code == ProblemCode::None; }
    explicit operator bool() const { return ok(); }
    const Problem& problem() const { return m_problem; }

private:
    Problem m_problem;
};

} // namespace juesuan
