using System.Globalization;
using System.Text;
using PerfTargets.Declarations;
using PerfTargets.Ingest;
using PerfTargets.Invented;
using PerfTargets.Tests.Support;

namespace PerfTargets.Tests.Forms;

public sealed class ShanghaiTargets2018Tests
{
    private static readonly DocumentReading Real = Reading.Read(
        "declarations-2018.txt", File.ReadAllBytes(Repository.PathOf("data", "declarations", "declarations-2018.txt")));

    [Fact]
    public void The_four_real_declarations_read_as_reviewed()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
        using var json = new MemoryStream();
        DeclarationJson.Write(json, Real.Declarations);
        Golden.Matches("Forms/Golden/declarations-2018.json", Encoding.UTF8.GetString(json.ToArray()) + "\n");
        Assert.Empty(Real.Unread);
    }

    [Fact]
    public void Four_fifths_of_the_real_fields_have_one_reading()
    {
        DeclarationField[] fields = [.. Real.Declarations.SelectMany(DeclarationFields.Of)];
        double good = (double)fields.Count(field => field.Confidence == Confidence.Good) / fields.Length;
        Assert.InRange(good, 0.8, 1);
    }

    [Fact]
    public void Every_real_value_that_is_open_has_an_issue_with_its_place_in_both_languages()
    {
        foreach (Declaration declaration in Real.Declarations)
        {
            foreach (DeclarationField field in DeclarationFields.Of(declaration).Where(field => field.Confidence != Confidence.Good))
            {
                Issue issue = Assert.Single(declaration.Issues, issue => issue.Field == field.Name);
                Assert.NotNull(issue.Place?.Line);
                Assert.NotEqual(issue.Message.Text.Zh, issue.Message.Text.En);
            }
        }
    }

    [Fact]
    public void An_orphaned_amount_goes_to_the_one_name_without_one_because_the_lines_then_add_up()
    {
        Declaration school = Real.Declarations[3];
        BudgetLine line = Assert.Single(school.BudgetLines, line => line.Amount!.Line != line.Name.Line);
        Assert.Equal(new Money(24000), line.Amount!.Value);
        Assert.Equal("sum", line.Amount.Places[0].DecidedBy);
        Assert.Equal(school.CurrentBudget!.Value.Amount, school.BudgetLines.Sum(row => row.Amount!.Value.Amount));
    }

    [Fact]
    public void Lines_that_do_not_add_up_are_read_and_said_to_be_open()
    {
        Declaration declaration = ReadWith("通讯和安全测评费 1256856", "通讯和安全测评费 1256857");
        Assert.Equal(3, declaration.BudgetLines.Count);
        Assert.All(declaration.BudgetLines, line => Assert.Equal(Confidence.Check, line.Amount!.Confidence));
        Assert.Contains(declaration.Issues, issue => issue.Message.Id == "lines-do-not-add-up");
    }

    [Fact]
    public void A_declaration_without_its_unit_is_kept_aside_with_the_reason()
    {
        DocumentReading reading = Read("申报单位名称：上海市公积金管理中心\n\n住房公积金管理信息系统", "住房公积金管理信息系统");
        Assert.Equal(3, reading.Declarations.Count);
        Unread unread = Assert.Single(reading.Unread);
        Assert.Equal("identity-missing", unread.Reason.Message.Id);
        Assert.Equal("shanghai-targets-2018", unread.NearestForm);
        Assert.Contains("住房公积金管理信息系统", unread.Raw, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_different_values_of_one_field_put_the_declaration_aside_with_what_was_understood()
    {
        DocumentReading reading = Read("项目总预算（元） 306660 项目当年预算（元） 306660", "项目当年预算（元） 306660 项目当年预算（元） 306661");
        Unread unread = Assert.Single(reading.Unread);
        Assert.Equal("contradiction", unread.Reason.Message.Id);
        Assert.Equal("住房公积金便民服务系统(运维)", unread.Understood!.Project.Value);
        Assert.Equal(Confidence.Poor, unread.Understood.Confidence);
    }

    [Fact]
    public void Heavy_damage_to_the_real_text_never_makes_it_fail()
    {
        string text = File.ReadAllText(Repository.PathOf("data", "declarations", "declarations-2018.txt"));
        for (int seed = 0; seed < 150; seed++)
        {
            var random = new Random(seed);
            string damaged = text;
            for (int i = 0; i < seed / 3; i++)
                (damaged, _) = FormMutation.Apply(random, damaged);
            DocumentReading reading = Reading.Read("damaged.txt", Encoding.UTF8.GetBytes(damaged));
            Assert.NotEqual(0, reading.Declarations.Count + reading.Unread.Count);
            Assert.All(reading.Declarations, declaration => Assert.NotEqual(Confidence.Poor, declaration.Confidence));
        }
    }

    [Fact]
    public void The_order_of_the_lines_of_the_real_text_may_be_any_without_failure()
    {
        string[] lines = File.ReadAllLines(Repository.PathOf("data", "declarations", "declarations-2018.txt"));
        for (int seed = 0; seed < 100; seed++)
        {
            var random = new Random(seed);
            string shuffled = string.Join('\n', lines.OrderBy(_ => random.Next()));
            Assert.NotNull(Reading.Read("shuffled.txt", Encoding.UTF8.GetBytes(shuffled)));
        }
    }

    [Fact]
    public void The_version_of_a_declaration_is_of_its_content_alone()
    {
        Declaration declaration = Real.Declarations[0];
        Assert.Equal(Identity.Version(declaration), Identity.Version(declaration with { Indicators = [.. declaration.Indicators.Reverse()], Issues = [] }));
        Assert.NotEqual(Identity.Version(declaration), Identity.Version(declaration with { Indicators = [.. declaration.Indicators.Skip(1)] }));
    }

    private static Declaration ReadWith(string printed, string instead) => Read(printed, instead).Declarations[0];

    private static DocumentReading Read(string printed, string instead)
    {
        string text = File.ReadAllText(Repository.PathOf("data", "declarations", "declarations-2018.txt"));
        Assert.Contains(printed, text, StringComparison.Ordinal);
        return Reading.Read("changed.txt", Encoding.UTF8.GetBytes(text.Replace(printed, instead, StringComparison.Ordinal)));
    }
}
