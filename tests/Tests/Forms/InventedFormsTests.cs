using System.Globalization;
using System.Text;
using PerfTargets.Corpus.Papers;
using PerfTargets.Declarations;
using PerfTargets.Ingest;
using PerfTargets.Invented;
using PerfTargets.Tests.Support;

namespace PerfTargets.Tests.Forms;

/// <summary>Forms nobody has seen before; <c>PERFTARGETS_FORMS</c> sets how many of each kind a long run reads.</summary>
public sealed class InventedFormsTests
{
    private static readonly int Count = int.TryParse(Environment.GetEnvironmentVariable("PERFTARGETS_FORMS"), CultureInfo.InvariantCulture, out int count) ? count : 400;

    [Theory]
    [InlineData(nameof(TextLayout.LaidOut))]
    [InlineData(nameof(TextLayout.Dense))]
    public void Laid_out_forms_are_read_whole_and_surely(string layout)
    {
        FormScore score = Score(Enum.Parse<TextLayout>(layout));
        string report = Report(score);
        Assert.True(score.Wrong.Count == 0, report);
        Assert.True(score.GoodShare >= 0.98, report);
    }

    [Fact]
    public void Scrambled_forms_are_nearly_all_sure_and_what_is_sure_is_right()
    {
        FormScore score = Score(TextLayout.Scrambled);
        string report = Report(score);
        Assert.True(score.RightShare >= 0.999, report);
        Assert.True(score.GoodShare >= 0.97, report);
    }

    [Fact]
    public void Damaged_forms_never_throw_and_what_is_still_sure_is_right()
    {
        var score = new FormScore();
        for (int seed = 0; seed < Count; seed++)
        {
            var random = new Random(seed);
            Paper truth = new PaperInventor(random).Next();
            (string text, IReadOnlySet<int> touched) = FormMutation.Apply(random, TextPaper.Write(random, truth, seed % 4 == 0 ? TextLayout.LaidOut : TextLayout.Scrambled));
            DocumentReading reading = Read(text);
            Assert.True(reading.Declarations.Count + reading.Unread.Count > 0);
            foreach (Declaration declaration in reading.Declarations)
                score.Add(truth, declaration, field => IsText(field.Name) && PlacesOf(declaration, field).Any(place => IsNear(place, touched)));
        }

        Assert.True(score.RightShare >= 0.999, Report(score));
    }

    [Fact]
    public void Several_forms_among_foreign_pages_are_each_read_from_their_own_pages()
    {
        for (int seed = 0; seed < Count / 10; seed++)
        {
            var random = new Random(seed);
            Paper[] truths = [.. Enumerable.Range(0, random.Next(2, 5)).Select(_ => new PaperInventor(random).Next())];
            string foreign = "\n\n\n\n关于召开年度工作会议的通知\n\n各处室：\n\n请按时参加会议。\n\n\n\n";
            string text = string.Join(foreign, truths.Select(truth => TextPaper.Write(random, truth, TextLayout.Scrambled)));
            DocumentReading reading = Read(text);
            Assert.Equal(truths.Select(truth => truth.Project), reading.Declarations.Select(declaration => declaration.Project.Value.Normalize(NormalizationForm.FormKC)).Select((name, i) => Identity.Normalise(name) == Identity.Normalise(truths[i].Project) ? truths[i].Project : name));
            Assert.Equal(truths.Length - 1, reading.Unread.Count);
            Assert.All(reading.Unread, unread => Assert.Null(unread.NearestForm));
        }
    }

    /// <summary>Where the value stands, and the name of its row.</summary>
    private static IEnumerable<Place> PlacesOf(Declaration declaration, DeclarationField field) =>
        field.Name.EndsWith("level1", StringComparison.Ordinal)
            ? field.Places.Concat(declaration.Indicators.First(indicator => ReferenceEquals(indicator.Level1?.Places, field.Places)).Name.Places)
            : field.Places;

    private static bool IsNear(Place place, IReadOnlySet<int> touched) =>
        Enumerable.Range(place.Line!.Value - 2, place.LastLine!.Value - place.Line.Value + 5).Any(touched.Contains);

    /// <summary>What is said by the damaged line itself is what the document now says.</summary>
    private static bool IsText(string field) => !field.EndsWith("udget", StringComparison.Ordinal) && !field.EndsWith("amount", StringComparison.Ordinal) && field is not ("priorExecuted" or "start" or "end" or "year");

    private static FormScore Score(TextLayout layout)
    {
        var score = new FormScore();
        for (int seed = 0; seed < Count; seed++)
        {
            var random = new Random(seed);
            Paper truth = new PaperInventor(random).Next();
            DocumentReading reading = Read(TextPaper.Write(random, truth, layout));
            Assert.True(reading.Declarations.Count == 1, $"seed {seed}: {string.Join("; ", reading.Unread.Select(unread => unread.Reason.ToString()))}");
            score.Add(truth, reading.Declarations[0]);
        }

        return score;
    }

    private static DocumentReading Read(string text) => Reading.Read("invented.txt", Encoding.UTF8.GetBytes(text));

    private static string Report(FormScore score)
    {
        string report = Text(score);
        TestContext.Current.TestOutputHelper?.WriteLine(report);
        return report;
    }

    private static string Text(FormScore score) => FormattableString.Invariant(
        $"{score.Good} of {score.Expected} sure, {score.GoodAndRight} of them right, {score.OpenAndRight} open and right\n{string.Join('\n', score.Wrong.Take(40))}");
}
