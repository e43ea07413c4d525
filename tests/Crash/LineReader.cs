using System.Globalization;
using System.Text;
using PerfTargets.Declarations;
using PerfTargets.Ingest;
using PerfTargets.Ingest.Documents;

namespace PerfTargets.Crash;

/// <summary>
/// Stands in for the readers: one declaration a line, <c>unit|year|project|budget|indicator:target|…</c>. A line that begins
/// with <c>?</c> is not understood; a cell <c>@2018-06-01</c> is the date of the form, one <c>@2</c> the number of the amendment that it is, one with <c>~</c> is a poor declaration; a document that begins with <c>!</c> cannot be opened.
/// </summary>
public static class LineReader
{
    public const string Version = "lines-1";

    private static readonly IssueMessage NotUnderstood = new("not-understood", new Bilingual("无法识别：{0}", "not understood: {0}"));

    public static DocumentReading Read(string name, ReadOnlyMemory<byte> bytes)
    {
        string text = Encoding.UTF8.GetString(bytes.Span);
        if (text.StartsWith('!'))
            throw new UnreadableDocumentException(name, "it is encrypted");
        var source = new Source(name, Store.RawFiles.Sha256(bytes.Span), null, null, 1, text.Count(character => character == '\n'));
        (string Text, int Line)[] lines = [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select((line, index) => (line, index + 1))];
        return new DocumentReading(
            "text/plain",
            null,
            lines.Length,
            [.. lines.Where(line => !line.Text.StartsWith('?')).Select(line => Declaration(line.Text, line.Line, source))],
            [.. lines.Where(line => line.Text.StartsWith('?')).Select(line => new Unread(
                line.Line, line.Line, line.Text, new Issue(NotUnderstood, [line.Text], IssueSeverity.Error, null, Place(line.Line, line.Text)), null))],
            []);
    }

    private static Declaration Declaration(string text, int line, Source source)
    {
        string[] cells = text.TrimStart('~').Split('|');
        return new Declaration
        {
            Form = "lines",
            Unit = Text(cells[0], line),
            Year = new Sourced<int>(int.Parse(cells[1], CultureInfo.InvariantCulture), Place(line, cells[1])),
            Project = Text(cells[2], line),
            CurrentBudget = new Sourced<Money>(new Money(decimal.Parse(cells[3], CultureInfo.InvariantCulture)), Place(line, cells[3])),
            Revision = cells.FirstOrDefault(cell => cell.StartsWith('@') && cell.Length > 4) is { } day ? new Sourced<DateOnly>(DateOnly.ParseExact(day[1..], "yyyy-MM-dd", CultureInfo.InvariantCulture), Place(line, day)) : null,
            RevisionNumber = cells.FirstOrDefault(cell => cell.StartsWith('@') && cell.Length <= 4) is { } number ? new Sourced<int>(int.Parse(number[1..], CultureInfo.InvariantCulture), Place(line, number)) : null,
            Indicators = [.. cells.Skip(4).Where(cell => !cell.StartsWith('@')).Select(cell => Indicator(cell.Split(':'), line))],
            Confidence = text.StartsWith('~') ? Confidence.Poor : Confidence.Good,
            Sources = [source],
        };
    }

    private static Indicator Indicator(string[] cell, int line)
    {
        decimal value = decimal.Parse(cell[1], CultureInfo.InvariantCulture);
        return new Indicator(Text("产出目标", line), null, Text(cell[0], line), new Sourced<Target>(new Target($"≥{cell[1]}%", Operator.AtLeast, value, null, "%"), Place(line, cell[1])));
    }

    private static Sourced<string> Text(string text, int line) => new(text, Place(line, text));

    private static Place Place(int line, string printed) => new(null, line, line, null, printed, "row", Confidence.Good);
}
