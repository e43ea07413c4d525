using System.Text;
using PerfTargets.Dashboard;
using PerfTargets.Ingest.Documents;
using PerfTargets.Ingest.Documents.Processes;

namespace PerfTargets.Tests.Documents;

/// <summary>Whatever a document does to its reader, the program goes on, and says why the document was put aside.</summary>
public sealed class ReaderProcessTests
{
    private static readonly byte[] Page = Encoding.UTF8.GetBytes("<html><body><p>上海市</p><table><tr><td>项目名称</td><td>某</td></tr></table></body></html>");

    private static readonly ReaderLimits Short = ReaderLimits.Default with { Seconds = 1 };

    [Fact]
    public void A_document_is_read_in_another_process_as_it_is_here()
    {
        using ReaderProcesses processes = DocumentReaders.Start();

        DocumentContent there = processes.Open("a.html", Page), here = new OpenHere().Open("a.html", Page);

        Assert.Equal((here.MediaType, here.Pages), (there.MediaType, there.Pages));
        Assert.Equal(here.Lines, there.Lines);
        Assert.Equal(here.Tables.SelectMany(table => table.Cells), there.Tables.SelectMany(table => table.Cells));
    }

    [Fact]
    public void One_process_reads_many_documents_and_several_read_at_once()
    {
        using ReaderProcesses processes = DocumentReaders.Start();

        Assert.All(Enumerable.Range(0, 200).AsParallel().WithDegreeOfParallelism(8).Select(_ => processes.Open("a.html", Page).Lines.Count).ToArray(), lines => Assert.NotEqual(0, lines));
    }

    [Fact]
    public void A_reader_that_never_answers_is_given_up_and_the_next_document_is_read()
    {
        using ReaderProcesses hanging = new(new ReaderProgram("sleep", ["1000"]), Short);

        Assert.Contains("longer than 1 s", Refusal(() => hanging.Open("a.html", Page)), StringComparison.Ordinal);
        Assert.Contains("longer than 1 s", Refusal(() => hanging.Open("b.html", Page)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_reader_that_dies_puts_its_document_aside()
    {
        using ReaderProcesses dying = new(new ReaderProgram("false", []), Short);

        Assert.Contains("felled its reader", Refusal(() => dying.Open("a.html", Page)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_that_fills_the_memory_of_its_reader_is_put_aside_and_the_next_is_read()
    {
        using ReaderProcesses small = new(DocumentReaders.Program, ReaderLimits.Default with { HeapBytes = 48L << 20 });
        byte[] large = Encoding.UTF8.GetBytes("<html><body>" + string.Concat(Enumerable.Repeat("<b><i>某</i></b><p></p>", 400_000)) + "</body></html>");

        Assert.Contains("memory", Refusal(() => small.Open("large.html", large)), StringComparison.Ordinal);
        Assert.NotEmpty(small.Open("a.html", Page).Lines);
    }

    [Fact]
    public void Text_is_read_without_a_process()
    {
        using ReaderProcesses dying = new(new ReaderProgram("false", []), Short);

        Assert.Single(dying.Open("a.txt", "上海市"u8.ToArray()).Lines);
    }

    [Fact]
    public void A_file_that_is_larger_than_the_limit_is_refused_unread()
    {
        using ReaderProcesses processes = new(new ReaderProgram("false", []), Short with { Bytes = 10 });

        Assert.Contains("larger than", Refusal(() => processes.Open("a.html", Page)), StringComparison.Ordinal);
    }

    private static string Refusal(Action read) => Assert.Throws<UnreadableDocumentException>(read).Reason;
}
