// One task at a time; what came too late is not delivered.
#include "session/pause_check.h"

#include "session/report_check.h"

#include <QElapsedTimer>
#include <QObject>

namespace juesuan {

namespace {
constexpr qint64 longestMs = 10'000; // joint feasibility of a very large report may need more than anybody waits for
}

PauseCheck::PauseCheck() { m_pool.setMaxThreadCount(1); }

PauseCheck::~PauseCheck() {
    cancel();
    m_pool.waitForDone();
}

PauseCheck::Output PauseCheck::run(const Input& input, const std::function<bool()>& interrupted) {
    Output out;
    if (input.checker)
        out.joint = input.checker->checkJoint(interrupted);
    out.shape = shapeFindings(input.report, input.catalogue);
    out.texts = checkReportTexts(input.report, input.prior ? &*input.prior : nullptr, input.catalogue);
    return out;
}

void PauseCheck::start(Input input, QObject* receiver, std::function<void(Output)> done) {
    cancel();
    m_cancelled = std::make_shared<std::atomic<bool>>(false);
    m_pool.start([input = std::move(input), cancelled = m_cancelled, receiver, done = std::move(done)] {
        if (*cancelled)
            return;
        QElapsedTimer timer;
        timer.start();
        Output output = run(input, [&] { return *cancelled || timer.hasExpired(longestMs); });
        if (*cancelled) // the receiver may be about to go: it waits for this thread
            return;
        QMetaObject::invokeMethod(receiver, [cancelled, done, output = std::move(output)]() mutable {
            if (!*cancelled)
                done(std::move(output));
        }, Qt::QueuedConnection);
    });
}

void PauseCheck::cancel() {
    if (m_cancelled)
        *m_cancelled = true;
    m_cancelled.reset();
}

} // namespace juesuan
