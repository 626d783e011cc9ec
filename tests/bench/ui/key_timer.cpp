// Clocks and the event loop.
#include "key_timer.h"

#include <QAbstractEventDispatcher>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <ctime>

namespace juesuan {

namespace {

double milliseconds(clockid_t clock) {
    timespec now;
    clock_gettime(clock, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

double at(const std::vector<double>& sorted, double share) {
    return sorted[std::min(sorted.size() - 1, size_t(double(sorted.size()) * share))];
}

} // namespace

void settle() {
    QAbstractEventDispatcher* loop = QAbstractEventDispatcher::instance();
    do
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    while (loop->processEvents(QEventLoop::AllEvents));
}

Timing timed(const std::function<void()>& gesture) {
    const double wall = milliseconds(CLOCK_MONOTONIC), cpu = milliseconds(CLOCK_THREAD_CPUTIME_ID);
    gesture();
    settle();
    return {milliseconds(CLOCK_MONOTONIC) - wall, milliseconds(CLOCK_THREAD_CPUTIME_ID) - cpu};
}

Timing timedKey(QWidget* target, Qt::Key key, const QString& text, Qt::KeyboardModifiers modifiers) {
    const Timing out = timed([&] { QTest::sendKeyEvent(QTest::Press, target, key, text, modifiers); });
    settle();
    return out;
}

Timing longestRound(int span) {
    Timing longest;
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < span) {
        const double wall = milliseconds(CLOCK_MONOTONIC), cpu = milliseconds(CLOCK_THREAD_CPUTIME_ID);
        QAbstractEventDispatcher::instance()->processEvents(QEventLoop::AllEvents);
        longest.wall = std::max(longest.wall, milliseconds(CLOCK_MONOTONIC) - wall);
        longest.cpu = std::max(longest.cpu, milliseconds(CLOCK_THREAD_CPUTIME_ID) - cpu);
        QTest::qSleep(1);
    }
    return longest;
}

void printTimings(const char* what, std::vector<Timing> list, double goal) {
    if (list.empty())
        return;
    std::vector<double> wall, cpu;
    for (const Timing& timing : list) {
        wall.push_back(timing.wall);
        cpu.push_back(timing.cpu);
    }
    std::sort(wall.begin(), wall.end());
    std::sort(cpu.begin(), cpu.end());
    std::printf("%-44s p50 %6.2f  p99 %6.2f  max %6.2f ms; processor p50 %6.2f  p99 %6.2f ms", what, at(wall, 0.5), at(wall, 0.99),
                wall.back(), at(cpu, 0.5), at(cpu, 0.99));
    if (goal > 0)
        std::printf(" (goal: p99 <= %.1f)", goal);
    std::printf("\n");
    std::fflush(stdout);
}

} // namespace juesuan
