// What is checked when typing pauses, because it takes longer than a key may: joint feasibility, the report's shape, its
// texts. It runs on a thread of its own, on copies.
#pragma once

#include "narrative/text_check.h"
#include "rules/checker.h"

#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

class QObject;

namespace juesuan {

class PauseCheck {
public:
    struct Input {
        std::shared_ptr<const Checker> checker; // nobody else's
        Report report;
        std::optional<Report> prior;
        SubjectCatalogue catalogue;
    };
    struct Output {
        JointCheck joint;
        std::vector<Finding> shape;
        TextCheck texts;
    };
    PauseCheck();
    ~PauseCheck(); // waits for the thread, which ends soon

    // At once, in this thread. When `interrupted` says so the joint check is given up: NotTried.
    static Output run(const Input& input, const std::function<bool()>& interrupted = {});
    // In its thread; `done` is called from the receiver's event loop, unless cancel() or start() came before.
    void start(Input input, QObject* receiver, std::function<void(Output)> done);
    void cancel();

private:
    QThreadPool m_pool;
    std::shared_ptr<std::atomic<bool>> m_cancelled;
};

} // namespace juesuan
