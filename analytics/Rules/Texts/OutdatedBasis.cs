using System.Globalization;
using System.Text.RegularExpressions;
using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules.Texts;

/// <summary>T03: the basis of the project may be out of date (依据可能过期).</summary>
public sealed partial class OutdatedBasis : DeclarationRule
{
    private static readonly Threshold Ended = new("ended", new("规划期结束已", "since a five-year plan ended"), 2, ThresholdUnit.Years, 1, 20);
    private static readonly Threshold Work = new("work", new("年度工作文件已", "age of a year's work plan"), 2, ThresholdUnit.Years, 0, 20);
    private static readonly Threshold Old = new("old", new("文件印发已", "age of a numbered document"), 10, ThresholdUnit.Years, 1, 50);

    public override string Id => "T03";

    public override Bilingual Title { get; } = new("依据可能过期", "Basis may be outdated");

    public override Bilingual Question { get; } = new("立项依据是否仍然有效？", "Is what the project rests on still in force?");

    public override Bilingual Formula { get; } = new(
        "（a）立项依据（关注）、必要性或概况（提示）提到结束 ≥ {0} 的五年规划，或超过 {1} 的年度工作要点、计划、安排；（b）立项依据的文号距申报年度 ≥ {2} 提示",
        "(a) The basis (watch), the necessity or the overview (note) names a five-year plan that ended ≥ {0} before the form's year, or a year's work plan more than {1} old; (b) a document number in the basis is ≥ {2} old: note");

    public override Bilingual? Exclusions { get; } = new(
        "GB、DG 等标准编号，以及没有文号的条例、办法不计",
        "Standards (GB, DG) do not count, nor does a regulation without a number");

    public override Bilingual Why { get; } = new(
        "依据过期的规划或文件立项，项目与现行政策和职责的关联需要重新说明。",
        "A project that rests on a plan or document gone by has to say anew how it relates to present policy and duties.");

    public override Bilingual Source { get; } = new("相关性审核", "Review of relevance");

    public override Review Review => Review.Relevance;

    public override Cause Cause => Cause.Texts;

    public override IReadOnlyList<Threshold> Thresholds => [Ended, Work, Old];

    public override IReadOnlyList<RuleExample> Examples =>
    [
        Fires(Based("《某市测绘“十二五”发展规划》"), Severity.Warn),
        Fires(Sample.Paper with { Overview = Sample.Text("符合“十二五”规划的要求。") }, Severity.Info),
        Fires(Based("《2013年工作要点》"), Severity.Warn),
        Fires(Based("《关于成果汇交的批复》（某规[2008]879号）"), Severity.Info),
        Fires(Based("《测绘“十二五”规划》、《成果汇交办法》（某规〔2006〕5号）"), Severity.Warn, Severity.Info),
        Silent(Based("《某市测绘“十三五”规划》、《2018年重点工作安排》")),
        Silent(Based("《住房公积金管理条例》、《测绘成果管理办法》（2006年修订）")),
        Silent(Sample.Paper with { Safeguards = Sample.Text("《测绘“十二五”规划》、《等级保护管理办法》公通字[2007]43号") }),
        Edge(Based("《测绘“十二五”规划》") with { Year = Year(2017) }, Severity.Warn),
        Edge(Based("《测绘“十二五”规划》") with { Year = Year(2016) }),
        Edge(Based("《２０１５年度重点工作计划》"), Severity.Warn),
        Edge(Based("《2016年度工作计划》")),
        Edge(Based("《2013年测绘年报》")),
        Edge(Based("某规（2009）第12号")),
        Edge(Based("某规（２００８）第１２号"), Severity.Info),
        Edge(Based("GB/T[2006]21028号、DG/TJ08(2005)12号、GB/T 22239-2008")),
        Edge(Sample.Paper with { Necessity = Sample.Text("按照某规〔2006〕5号的要求整理。") }),
        Edge(Based("《测绘“十二五”规划》") with { Overview = Sample.Text("符合“十二五”规划的要求。") }, Severity.Warn),
    ];

    public override IEnumerable<Finding> Examine(Paper paper, RuleSettings settings)
    {
        Declaration declaration = paper.Declaration;
        Mention[] past =
        [
            .. from text in new[] { ("basis", declaration.Basis), ("necessity", declaration.Necessity), ("overview", declaration.Overview) }
               where text.Item2 is not null
               from mention in Past(text.Item1, paper.Plain(text.Item2)!, paper.Year, settings)
               select mention,
        ];
        if (past.Length > 0)
            yield return Found(past.Any(mention => mention.Field == "basis") ? Severity.Warn : Severity.Info, "basis:past", paper.Year, past, new Bilingual("", ""));

        Mention[] old = declaration.Basis is null ? [] :
        [
            .. from Match match in Number().Matches(paper.Plain(declaration.Basis)!)
               let year = YearIn(match)
               where paper.Year - year >= settings[Old]
               select new Mention("basis", match.Value, year),
        ];
        if (old.Length > 0)
            yield return Found(Severity.Info, "basis:numbers", paper.Year, old, new Bilingual("：请核实是否仍有效", ": please check that it is still in force"));
    }

    private static IEnumerable<Mention> Past(string field, string text, int year, RuleSettings settings) =>
        FiveYears().Matches(text)
            .Select(match => new Mention(field, match.Value, 2010 + (5 * "一二三四".IndexOf(match.Value[1], StringComparison.Ordinal))))
            .Where(mention => year - mention.Year >= settings[Ended])
            .Concat(WorkOfAYear().Matches(text)
                .Select(match => new Mention(field, match.Value, YearIn(match)))
                .Where(mention => year - mention.Year > settings[Work]));

    private static Finding Found(Severity severity, string field, int year, Mention[] mentions, Bilingual ending)
    {
        Mention[] named = [.. mentions.DistinctBy(mention => mention.Printed)];
        string[] fields = [.. mentions.Select(mention => mention.Field).Distinct()];
        return new Finding(
            severity,
            field,
            Say.Both(
                $"{string.Join('、', fields.Select(name => FieldNames.Of(name).Zh))}提到{string.Join('、', named.Select(mention => mention.In(year).Zh))}，申报年度为 {year} 年{ending.Zh}",
                $"{string.Join(", ", fields.Select(name => FieldNames.Of(name).En))}: {string.Join(", ", named.Select(mention => mention.In(year).En))} in the form of {year}{ending.En}"),
            null,
            [.. fields.Select(name => new EvidenceField(name)), new EvidenceField("year")]);
    }

    private static int YearIn(Match match) => int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);

    /// <param name="Year">In which it ended or was issued.</param>
    private sealed record Mention(string Field, string Printed, int Year)
    {
        public Bilingual In(int year) => Say.Both($"{Quote.Of(Printed)}（{Year} 年，已过 {year - Year} 年）", $"{Quote.Of(Printed)} ({Year}, {year - Year} years ago)");
    }

    private static Declaration Based(string basis) => Sample.Paper with { Basis = Sample.Text(basis) };

    private static Sourced<int> Year(int year) => Sample.Paper.Year with { Value = year };

    [GeneratedRegex("(?<![一二三四五六七八九十])十[一二三四]五", RegexOptions.CultureInvariant)]
    private static partial Regex FiveYears();

    [GeneratedRegex("(?<![0-9])(?<year>20[0-9]{2})年度?(?:重点)?工作(?:要点|计划|安排)", RegexOptions.CultureInvariant)]
    private static partial Regex WorkOfAYear();

    // Brackets after NFKC; 国令〔2008〕第5号 and (2008年)5号 have a mark between year and number.
    [GeneratedRegex(@"\p{L}{0,8}(?<!(?:GB|DG)[A-Z0-9/.\-]{0,16})[〔\[(【](?<year>(?:19|20)[0-9]{2})[^0-9号《》]{0,3}[0-9]+号", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
