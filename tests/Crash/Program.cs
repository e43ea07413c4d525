using System.Globalization;
using System.Text;
using PerfTargets.Crash;
using PerfTargets.Ingest;
using PerfTargets.Store;

// Takes documents into a home until it is killed: Crash HOME FIRST. Each acknowledged document is told on standard output.
if (args is not [var directory, var first])
    return 2;
using Home home = Home.Open(directory, [new YearTotals()], LineReader.Read, LineReader.Version, TimeProvider.System);
for (int i = int.Parse(first, CultureInfo.InvariantCulture); ; i++)
{
    byte[] document = Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Range(0, 8).Select(n => Line(i, n))));
    home.Ingestion.Take($"{i}.txt", document);
    Console.WriteLine(RawFiles.Sha256(document));
}

// Every third document changes what an earlier one declared.
static string Line(int document, int n) => FormattableString.Invariant(
    $"单位{document / 3 % 7}|{2018 + (document / 3)}|项目{n}|{1000 + n + (document % 3)}.5|满意度:{80 + n}|完成率:{n}");
