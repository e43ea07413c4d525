using System.Text;
using PerfTargets.Declarations;
using PerfTargets.Ingest;
using PerfTargets.Tests.Support;

namespace PerfTargets.Tests.Forms;

public sealed class ShanghaiTargets2018Tests
{
    /// <summary>More of them with <c>FORMS=20000</c>.</summary>
    private static readonly int Forms = int.TryParse(Environment.GetEnvironmentVariable("FORMS"), out int forms) ? forms : 600;

    [Fact]
    public void The_four_real_declarations_read_as_reviewed()
    {
        DocumentReading reading = Reading.Read("declarations-2018.txt", File.ReadAllBytes(Repository.Seed));

        Assert.Empty(reading.Unread);
        Golden.Equal("Forms/Golden/declarations-2018.json", DeclarationJson.Write(reading.Declarations));
    }

    [Fact]
    public void Four_fifths_of_the_real_fields_are_settled_by_the_form()
    {
        IReadOnlyList<Declaration> declarations = Reading.Read("declarations-2018.txt", File.ReadAllBytes(Repository.Seed)).Declarations;
        PrintedValue[] values = [.. declarations.SelectMany(PrintedValues.Of)];

        Assert.Equal(82, declarations.Sum(declaration => declaration.Indicators.Count));
        Assert.True(values.Count(value => value.Places[0].Confidence == Confidence.Good) >= 0.8 * values.Length);
    }

    [Fact]
    public void Forms_nobody_has_seen_read_right_wherever_the_reader_is_sure()
    {
        ReadingScore score = Score(seed => FormPrinter.Print(TruthForm.Random(new Random(seed)), new Random(seed + 1)));

        Assert.True(score.Wrong.Count == 0, string.Join('\n', score.Wrong.Take(20)));
        Assert.True(score.Right >= 0.97 * score.Fields, $"right {score.Right} of {score.Fields}");
        TestContext.Current.SendDiagnosticMessage($"scrambled: right {score.Right}, good {score.Good} of {score.Fields}");
    }

    [Fact]
    public void Forms_laid_out_row_by_row_are_settled_but_for_a_few_fields()
    {
        ReadingScore score = Score(seed => FormPrinter.LaidOut(TruthForm.Random(new Random(seed))));

        Assert.True(score.Wrong.Count == 0, string.Join('\n', score.Wrong.Take(20)));
        Assert.True(score.Good >= 0.95 * score.Fields, $"good {score.Good} of {score.Fields}");
        Assert.True(score.Right >= 0.99 * score.Fields, $"right {score.Right} of {score.Fields}");
    }

    [Fact]
    public void Several_forms_in_a_file_and_a_foreign_one_are_told_apart()
    {
        string foreign = "目录\n\n第一部分 部门概况\n\n第二部分 部门预算表\n";
        TruthForm[] truths = [.. Enumerable.Range(1, 3).Select(seed => TruthForm.Random(new Random(seed)))];
        string text = string.Join("\n\n\n", truths.Select((truth, n) => FormPrinter.Print(truth, new Random(n))).Prepend(foreign));

        DocumentReading reading = Read(text);

        Assert.Equal(truths.Select(truth => truth.Project), reading.Declarations.Select(declaration => declaration.Project.Value));
        Assert.Contains("部门概况", Assert.Single(reading.Unread).Raw, StringComparison.Ordinal);
    }

    [Fact]
    public void A_form_without_a_current_budget_says_so()
    {
        TruthForm truth = TruthForm.Random(new Random(3));
        string text = FormPrinter.LaidOut(truth).Replace("项目当年预算（元） " + truth.Current.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture), "项目当年预算（元）", StringComparison.Ordinal);

        Declaration declaration = Assert.Single(Read(text).Declarations);

        Assert.Null(declaration.CurrentBudget);
        Assert.Contains(declaration.Issues, issue => issue.Field == "currentBudget");
        Assert.Equal(Confidence.Check, declaration.Confidence);
    }

    [Fact]
    public void A_form_without_a_unit_goes_to_quarantine_with_the_reason()
    {
        string text = FormPrinter.LaidOut(TruthForm.Random(new Random(4)));
        string without = string.Join('\n', text.Split('\n').Where(line => !line.StartsWith("申报单位名称", StringComparison.Ordinal)));

        Unread unread = Assert.Single(Read(without).Unread);

        Assert.Equal("unidentified", unread.Reason.Message.Id);
        Assert.Equal("shanghai-targets-2018", unread.NearestForm);
    }

    [Fact]
    public void Torn_and_shuffled_forms_never_throw_and_are_hardly_ever_sure_and_wrong()
    {
        ReadingScore score = ReadingScore.None;
        for (int seed = 0; seed < Forms; seed++)
        {
            Random random = new(seed);
            TruthForm truth = TruthForm.Random(random);
            foreach (Declaration declaration in Read(Mutation.Of(FormPrinter.Print(truth, random), random)).Declarations)
                score = score.Add(ReadingScore.Of(truth, declaration));
        }
        Assert.True(score.GoodAndRight >= 0.99 * score.Good, $"{score.Good - score.GoodAndRight} of {score.Good} sure and wrong:\n{string.Join('\n', score.Wrong.Take(40))}");
    }

    private static ReadingScore Score(Func<int, string> print)
    {
        ReadingScore score = ReadingScore.None;
        for (int seed = 0; seed < Forms; seed++)
            score = score.Add(ReadingScore.Of(TruthForm.Random(new Random(seed)), Assert.Single(Read(print(seed)).Declarations)));
        return score;
    }

    private static DocumentReading Read(string text) => Reading.Read("form.txt", Encoding.UTF8.GetBytes(text));
}
