using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using PerfTargets.Corpus;
using PerfTargets.Corpus.Papers;

namespace PerfTargets.Dashboard.Commands;

/// <summary><c>generate</c>: writes a synthetic corpus (合成申报数据) and what is planted in it, touching no home.</summary>
internal sealed partial class GenerateVerb : IVerb
{
    private const int MostUnits = 1_000_000;
    private const int MostProjects = 10_000;

    private static readonly string[] Formats = ["csv", "parquet", "txt", "docx", "xlsx", "pdf"];

    public Command Build()
    {
        Option<int> units = new("--units") { Required = true, Description = "number of budget units / 预算单位数" };
        Option<string> years = new("--years") { Required = true, Description = "form years, A-B / 申报年度，如 2019-2025" };
        Option<int> projects = new("--projects") { DefaultValueFactory = _ => 20, Description = "mean number of projects a unit and year / 每单位每年平均项目数" };
        Option<long> seed = new("--seed") { DefaultValueFactory = _ => 1, Description = "the same seed gives the same corpus / 随机种子" };
        Option<double> anomalies = new("--anomalies") { DefaultValueFactory = _ => 0.02, Description = "share of declarations with something planted, 0 to 1 / 植入异常的比例" };
        Option<string> to = new("--to") { Required = true, Description = "folder to write into, empty or not there yet / 输出目录（须为空）" };
        Option<string> format = new("--format") { Required = true, Description = "ledgers as csv or parquet, or documents of all forms: txt, docx, xlsx, pdf / 格式：台账 csv、parquet，或各类表式的申报表文件 txt、docx、xlsx、pdf" };
        Option<string?> font = new("--font") { Description = "TrueType font with Chinese characters, for pdf / pdf 所用中文 TrueType 字体" };
        Command command = new("generate", "writes a synthetic corpus, marked as such, with the truth of what is planted / 生成合成申报数据及植入异常清单") { units, years, projects, seed, anomalies, to, format, font };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            parsed.GetValue(units), parsed.GetValue(years)!, parsed.GetValue(projects), parsed.GetValue(seed), parsed.GetValue(anomalies), parsed.GetValue(to)!, parsed.GetValue(format)!, parsed.GetValue(font), cancellation)));
        return command;
    }

    private static int Run(int units, string years, int projects, long seed, double anomalies, string to, string format, string? font, CancellationToken cancellation)
    {
        format = format.ToLowerInvariant();
        Match range = Years().Match(years);
        int first = range.Success ? Number(range.Groups[1]) : 0, last = range.Success ? Number(range.Groups[2]) : 0;
        string? wrong =
            !Formats.Contains(format) ? $"--format {format}: not available (expected {string.Join(", ", Formats)}) / 不支持该格式，可用 {string.Join('、', Formats)}"
            : first < 1901 || last > 2199 || last < first ? $"--years {years}: are no years (expected A-B with 1901 ≤ A ≤ B ≤ 2199) / 年度有误，应为 A-B，如 2019-2025"
            : units is < 1 or > MostUnits ? string.Create(CultureInfo.InvariantCulture, $"--units {units}: expected 1 to {MostUnits} / 单位数应在 1 至 {MostUnits} 之间")
            : projects is < 1 or > MostProjects ? string.Create(CultureInfo.InvariantCulture, $"--projects {projects}: expected 1 to {MostProjects} / 项目数应在 1 至 {MostProjects} 之间")
            : seed < 0 ? string.Create(CultureInfo.InvariantCulture, $"--seed {seed}: expected 0 or more / 种子不得为负数")
            : !(anomalies is >= 0 and <= 1) ? string.Create(CultureInfo.InvariantCulture, $"--anomalies {anomalies}: is no share (expected 0 to 1) / 比例应在 0 至 1 之间")
            : null;
        if (wrong is not null)
        {
            Console.Error.WriteLine(wrong);
            return ExitStatus.Failed;
        }
        CorpusPlan plan = new(units, first, last, projects, seed, anomalies);
        (CorpusSize size, IEnumerable<string> taken) = format switch
        {
            "csv" => WriteLedgers(plan, CorpusFormat.Csv, to, cancellation),
            "parquet" => WriteLedgers(plan, CorpusFormat.Parquet, to, cancellation),
            "txt" => WritePapers(plan, new TextPrinter(), to, cancellation),
            "docx" => WritePapers(plan, new WordPrinter(), to, cancellation),
            "xlsx" => WritePapers(plan, new SheetPrinter(), to, cancellation),
            _ => WritePapers(plan, new PdfPrinter(PrintingFonts.Load(font)), to, cancellation),
        };
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"units {size.Units}  declarations {size.Declarations}  indicators {size.Indicators}  truth {size.Planted}"));
        Console.Out.WriteLine("perftargets ingest " + string.Join(' ', taken.Select(file => Path.Combine(to, file))));
        return ExitStatus.Done;
    }

    private static (CorpusSize Size, IEnumerable<string> Taken) WriteLedgers(CorpusPlan plan, CorpusFormat format, string to, CancellationToken cancellation) =>
        (new CorpusWriter(plan, format).Write(to, cancellation), CorpusWriter.Ledgers(format));

    private static (CorpusSize Size, IEnumerable<string> Taken) WritePapers(CorpusPlan plan, IPaperPrinter printer, string to, CancellationToken cancellation) =>
        (new PapersWriter(plan, printer).Write(to, cancellation), [PapersWriter.Documents]);

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^([0-9]{4})-([0-9]{4})$", RegexOptions.CultureInvariant)]
    private static partial Regex Years();
}
