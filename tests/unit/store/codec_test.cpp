// Packing of parts, cuts between texts, stored values and fingerprints at their limits.
#include "store_fixture.h"

#include "store/change_writer.h"
#include "store/part_codec.h"

using namespace juesuan;

TEST_CASE("what is packed comes back, and hostile bytes do not grow") {
    std::mt19937 random(1);
    for (const int size : {0, 1, 399, 400, 5'000, 65'535, 65'536, 65'537, 300'000}) {
        QByteArray plain;
        for (int n = 0; n < size; ++n)
            plain += char('a' + random() % 4);
        const PackedBytes packed = pack(plain);
        CHECK(unpack(packed.packed, packed.bytes) == plain);
        CHECK(packed.bytes.size() <= plain.size());
        CHECK(packed.packed == (size >= 400));
    }
    const PackedBytes packed = pack(QByteArray(300'000, 'x'));
    CHECK_FALSE(unpack(true, packed.bytes.chopped(1)).has_value());
    CHECK_FALSE(unpack(true, "abc").has_value());
    QByteArray bomb = qCompress(QByteArray(40'000'000, '\0')); // announces 40 MB in one slice
    QByteArray length(4, '\0');
    qToLittleEndian<quint32>(quint32(bomb.size()), length.data());
    CHECK_FALSE(unpack(true, length + bomb).has_value());
    bomb[0] = bomb[1] = bomb[2] = 0; // announces less than it holds
    CHECK_FALSE(unpack(true, length + bomb).has_value());
    QByteArray many; // each slice honest, together beyond the limit
    while (many.size() < 200'000)
        many += packed.bytes;
    CHECK_FALSE(unpack(true, many).has_value());
}

TEST_CASE("a cut is what differs, whatever overlaps") {
    const std::pair<QByteArray, QByteArray> pairs[] = {
        {"", ""}, {"", "abc"}, {"abc", ""}, {"abc", "abc"}, {"aaaa", "aa"}, {"aa", "aaaa"}, {"abXcd", "abYYcd"}, {"abc", "xyz"}};
    for (const auto& [before, after] : pairs) {
        const TextCut cut = cutBetween(before, after);
        CHECK(before.left(cut.prefix) + cut.before + before.right(cut.suffix) == before);
        CHECK(before.left(cut.prefix) + cut.after + before.right(cut.suffix) == after);
    }
    CHECK(cutBetween("abXcd", "abYYcd").before == "X");
}

TEST_CASE("values are stored exactly; what no value of ours is stored like is refused") {
    const qint64 fens[] = {0, 1, -1, 9'999, 10'000, -10'000, 1'234'567, Amount::maximumFen, -Amount::maximumFen};
    for (const qint64 fen : fens)
        for (const qint64 quantum : {1, 100, 10'000, 7}) {
            const CellValue value = CellValue::figure(Amount::ofFen(fen), quantum);
            CHECK(cellValue(storedValue(value)) == value);
        }
    CHECK(cellValue(storedValue(CellValue::blank())) == CellValue::blank());
    CHECK(cellValue(storedValue(CellValue::unread())) == CellValue::unread());
    CHECK_FALSE(cellValue({5, std::nullopt}).has_value());
    CHECK_FALSE(cellValue({5, 0}).has_value());
    CHECK_FALSE(cellValue({Amount::maximumFen, 2}).has_value());
    CHECK_FALSE(cellValue({std::numeric_limits<qint64>::max(), 10'000}).has_value());
    CHECK_FALSE(cellValue({1, std::numeric_limits<qint64>::min()}).has_value());
    CHECK_FALSE(cellValue({1, qint64(1) << 40}).has_value());
}

TEST_CASE("fingerprints tell fields apart and add up in any order") {
    const CellRef a{QStringLiteral("01"), QStringLiteral("ab"), QStringLiteral("c")};
    const CellRef b{QStringLiteral("01"), QStringLiteral("a"), QStringLiteral("bc")};
    const CellValue value = CellValue::figure(Amount::ofFen(5), 1);
    CHECK(fingerprintOf(a, value) != fingerprintOf(b, value));
    CHECK(fingerprintOf(a, value) != fingerprintOf(a, CellValue::unread()));
    CHECK(Fingerprint().add(QByteArrayView("a", 2)).value() != Fingerprint().add(QByteArrayView("a", 1)).value());
    FingerprintSum one, two;
    one.put(fingerprintOf(a, value)), one.put(fingerprintOf(b, value));
    two.put(fingerprintOf(b, value)), two.put(7), two.put(fingerprintOf(a, value)), two.take(7);
    CHECK(one.value() == two.value());
    // Books on disk depend on it.
    CHECK(Fingerprint().add(qint64(1)).add(QStringLiteral("决算")).add(QByteArrayView("0123456789")).value() == -8171120113238166015);
}
