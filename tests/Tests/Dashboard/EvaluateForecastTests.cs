using System.IO.Compression;
using System.Text;
using PerfTargets.Analytics.Outlook;
using PerfTargets.Dashboard.Commands;

namespace PerfTargets.Tests.Dashboard;

/// <summary>Series of others as the program reads them, and what it says of bad ones.</summary>
public sealed class EvaluateForecastTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("perftargets-");

    [Fact]
    public void A_file_by_gzip_is_read_with_its_categories()
    {
        string file = Path.Combine(_folder.FullName, "series.csv.gz");
        using (GZipStream zipped = new(File.Create(file), CompressionLevel.Fastest))
            zipped.Write(Encoding.UTF8.GetBytes("\"series_id\",\"category\",\"value\",\"timestamp\"\n\"Y1\",\"MICRO\",940.66,\"1975\"\n\"Y1\",\"MICRO\",1084.86,\"1976\"\n\"Y2\",\"MACRO\",3,\"1975\"\n"));

        IReadOnlyList<YearSeries> series = SeriesFile.Read(file);
        Assert.Equal([("Y1", "MICRO", 2), ("Y2", "MACRO", 1)], series.Select(one => (one.Key, one.Kind, one.Points.Count)));
        Assert.Equal(new YearAmount(1976, 1084.86), series[0].Points[1]);
    }

    [Theory]
    [InlineData("id,value\n1,2", "line 1: the header is 'id,value'")]
    [InlineData("series_id,value,timestamp\na,1", "line 2: 2 cells (expected 3)")]
    [InlineData("series_id,value,timestamp\na,1,2001\na,many,2002", "line 3: value 'many' is no number")]
    [InlineData("series_id,value,timestamp\na,NaN,2001", "line 2: value 'NaN' is no number")]
    [InlineData("series_id,value,timestamp\na,1,spring", "line 2: timestamp 'spring' is no year")]
    [InlineData("series_id,value,timestamp\na,1,2001\na,2,2001", "line 3: series 'a' has the year 2001 twice")]
    [InlineData("series_id,value,timestamp\n,1,2001", "line 2: series_id is empty")]
    [InlineData("", "line 1: the header is ''")]
    public void A_bad_line_is_named_with_what_it_says(string text, string said) =>
        Assert.StartsWith(said, Assert.Throws<FormatException>(() => SeriesFile.Read(Write("bad.csv", text))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task The_verb_ends_as_scripts_expect()
    {
        string rows = string.Concat(Enumerable.Range(0, 30).SelectMany(n => Enumerable.Range(2001, 12).Select(year => FormattableString.Invariant($"\ns{n},{100 + (n * year % 17)},{year}"))));
        string file = Write("good.csv", "series_id,value,timestamp" + rows);

        Assert.Equal(ExitStatus.Done, await CommandLine.Run(["evaluate", "forecast", file, "--horizon", "3"]));
        Assert.Equal(ExitStatus.Done, await CommandLine.Run(["evaluate", "forecast", file, "--format", "json"]));
        Assert.Equal(ExitStatus.Failed, await CommandLine.Run(["evaluate", "forecast", file, "--horizon", "11"]));
        Assert.Equal(ExitStatus.Failed, await CommandLine.Run(["evaluate", "forecast", file, "--horizon", "0"]));
        Assert.Equal(ExitStatus.Failed, await CommandLine.Run(["evaluate", "forecast", file, "--horizon", "soon"]));
        Assert.Equal(ExitStatus.Failed, await CommandLine.Run(["evaluate", "forecast", Path.Combine(_folder.FullName, "none.csv")]));
        Assert.Equal(ExitStatus.Failed, await CommandLine.Run(["evaluate", "forecast", Write("not.csv.gz", "no gzip")]));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string Write(string name, string text)
    {
        string file = Path.Combine(_folder.FullName, name);
        File.WriteAllText(file, text);
        return file;
    }
}
