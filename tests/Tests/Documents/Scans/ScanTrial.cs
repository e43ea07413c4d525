using PerfTargets.Ingest;
using PerfTargets.Tests.Documents.Troubles;
using PerfTargets.Tests.Forms;
namespace PerfTargets.Tests.Documents.Scans;
public sealed class ScanTrial
{
    [Fact]
    public void Try()
    {
        Directory.CreateDirectory("/tmp/scan-trial");
        Do("invented-ruled", new DrawnScan().Form(InventedForm.Printed).Png(), InventedForm.Printed);
        Do("invented-unruled", new DrawnScan { Ruled = false }.Form(InventedForm.Printed).Png(), InventedForm.Printed);
        Do("invented-askew", new DrawnScan(200, 0.8, 25) { Sealed = true }.Form(InventedForm.Printed).Jpeg(), InventedForm.Printed);
        Do("shanghai-2021", new DrawnScan().Form(LayoutText.Read("shanghai-targets-2021")).Png(), LayoutText.Read("shanghai-targets-2021"));
        Do("project-targets", new DrawnScan().Form(LayoutText.Read("project-targets")).Png(), LayoutText.Read("project-targets"));
    }
    private static void Do(string name, byte[] bytes, PrintedForm form)
    {
        File.WriteAllBytes($"/tmp/scan-trial/{name}.img", bytes);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var content = new PerfTargets.Ingest.Documents.OpenHere().Open(name, bytes);
        File.WriteAllText($"/tmp/scan-trial/{name}.lines.txt", string.Join('\n', content.Lines.Select(l => $"{l.Number} {l.Page} {l.Text} {l.Box}")) + "\n" + string.Join('\n', content.Tables.Select(t => string.Join(' ', t.Cells.Select(c => $"{c.Name}+{c.RowSpan}x{c.ColumnSpan}:{c.FirstLine}-{c.LastLine}")))));
        var reading = Reading.Read(name, bytes);
        File.WriteAllText($"/tmp/scan-trial/{name}.txt", $"{watch.ElapsedMilliseconds} ms for two\n" + ReadingText.Of(name, reading));
    }
}
