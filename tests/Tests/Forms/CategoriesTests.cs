using System.Text;
using PerfTargets.Corpus.Papers;
using PerfTargets.Declarations;
using PerfTargets.Ingest;

namespace PerfTargets.Tests.Forms;

/// <summary>Which category (分解目标) each row is of, and of which rows that is proven.</summary>
public sealed class CategoriesTests
{
    private const string Management = "投入和管理目标", Output = "产出目标", Outcome = "效果目标", Impact = "影响力目标";

    private static readonly (string Category, string Name, string Target)[] Rows =
    [
        (Management, "预算执行率", "≥95%"), (Management, "渠道巡护成本", "≤12万元"), (Output, "渠道巡护里程", "≥60公里"), (Output, "渠道巡护面积", "≥900亩"),
        (Outcome, "用户满意度", "≥90%"), (Outcome, "渠道利用率", "≥80%"), (Impact, "巡护能力", "增强"),
    ];

    [Fact]
    public void In_a_form_in_order_a_category_may_have_no_rows()
    {
        Assert.Equal("MMOO", Read(Printed(Rows[..4])));
        Assert.Equal("MMI", Read(Printed([Rows[0], Rows[1], Rows[6]])));
    }

    [Fact]
    public void A_lost_label_leaves_open_only_the_rows_that_may_be_of_it()
    {
        Assert.Equal("MMOOEee", Read(Printed(Rows).Replace(Impact + "\n", "", StringComparison.Ordinal)));
        Assert.Equal("MmmmEEI", Read(Printed(Rows).Replace(Output + "\n", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void Between_labels_amid_their_rows_a_name_that_only_one_can_hold_settles_those_on_its_side() =>
        Assert.Equal("MMmoEeI", Read(Amid(Printed([Rows[1], Rows[0], .. Rows[2..]]))));

    [Fact]
    public void A_name_of_the_next_category_shows_that_labels_may_stand_amid_their_rows()
    {
        string text = OutOfOrder(Printed(Rows)).Replace("渠道巡护成本", "渠道巡护合格率", StringComparison.Ordinal);
        Assert.Equal("MmooEeI", Read(text));
        Assert.Equal("MMOOEEI", Read(OutOfOrder(Printed(Rows))));
    }

    [Fact]
    public void A_short_text_above_a_row_that_begins_with_its_amounts_stays_with_its_label()
    {
        Paper paper = Filled(Rows);
        string text = TextPaper.Write(new Random(5), paper, TextLayout.Dense);
        string amounts = text.Split('\n').Single(line => line.Contains("项目总预算", StringComparison.Ordinal));
        string amount = paper.TotalBudget.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture), current = paper.CurrentBudget.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);
        Declaration read = Declared(text.Replace(amounts, $"{amount} {current}项目总预算（元） 项目当年预算（元）", StringComparison.Ordinal));
        Assert.Equal(("合同、部门管理制度", Confidence.Good), (read.Safeguards!.Value, read.Safeguards.Confidence));
        Assert.Equal((paper.TotalBudget, Confidence.Good), (read.TotalBudget!.Value.Amount, read.TotalBudget.Confidence));
    }

    /// <summary>Each row's category by a letter, small where it is open: M, O, E (效果目标), I.</summary>
    private static string Read(string text) => string.Concat(Declared(text).Indicators.Select(Letter));

    private static char Letter(Indicator indicator)
    {
        char letter = indicator.Level1!.Value switch { Management => 'M', Output => 'O', Outcome => 'E', _ => 'I' };
        return indicator.Level1.Confidence == Confidence.Good ? letter : char.ToLowerInvariant(letter);
    }

    private static Declaration Declared(string text) => Assert.Single(Reading.Read("form.txt", Encoding.UTF8.GetBytes(text)).Declarations);

    private static string Printed((string Category, string Name, string Target)[] rows) => TextPaper.Write(new Random(5), Filled(rows), TextLayout.LaidOut);

    private static Paper Filled((string Category, string Name, string Target)[] rows) => new PaperInventor(new Random(3)).Next() with
    {
        Indicators = rows,
        Remarks = null,
        Narratives = Paper.NarrativeLabels.ToDictionary(label => label.Field, label => label.Field == "safeguards" ? "合同、部门管理制度" : $"这里写的是{label.Label}，渠道由专人巡护，每月检查并记录在册。"),
    };

    /// <summary>Each label under the first of its rows.</summary>
    private static string Amid(string text)
    {
        string[] cells = text.Split("\n\n");
        for (int i = 0; i + 1 < cells.Length; i++)
        {
            if (cells[i] is Management or Output or Outcome)
                (cells[i], cells[i + 1], i) = (cells[i + 1], cells[i], i + 1);
        }

        return string.Join("\n\n", cells);
    }

    /// <summary>With the label of the last row before the table.</summary>
    private static string OutOfOrder(string text) =>
        text.Replace("备注\n", "", StringComparison.Ordinal).Replace("分解目标内容\n", "备注\n\n分解目标内容\n", StringComparison.Ordinal);
}
