using System.Text;
using FsCheck.Xunit;
using PerfTargets.Ingest;
using PerfTargets.Ingest.Documents;
using TextReader = PerfTargets.Ingest.Documents.TextReader;

namespace PerfTargets.Tests.Documents;

public sealed class TextReaderTests
{
    [Theory]
    [InlineData("a\n\n\n\nb", 2)]
    [InlineData("a\n\n\nb", 1)]
    [InlineData("a\fb", 1)]
    [InlineData("a\n\fb", 2)]
    [InlineData("\f\n\n\n\na", 1)]
    [InlineData("a\r\n\r\n\r\n\r\nb\r\n", 2)]
    [InlineData("", 1)]
    public void A_form_feed_or_three_blank_lines_part_pages(string text, int pages) =>
        Assert.Equal(pages, Read(Encoding.UTF8.GetBytes(text)).Pages);

    [Fact]
    public void Lines_are_counted_through_the_document_blank_ones_too() =>
        Assert.Equal([(1, "a"), (2, ""), (3, "b")], Read("a\r\n\nb"u8.ToArray()).Lines.Select(line => (line.Number, line.Text)));

    [Fact]
    public void A_binary_file_is_unreadable() =>
        Assert.Throws<UnreadableDocumentException>(() => Read([0x50, 0x4B, 3, 4, 0, 0, 0, 8, 0xFF, 0xFE, 0]));

    [Property(MaxTest = 300)]
    public bool Any_bytes_are_read_or_refused(byte[]? bytes)
    {
        try
        {
            return Reading.Read("any.txt", bytes ?? []).Declarations.Count == 0;
        }
        catch (UnreadableDocumentException)
        {
            return true;
        }
    }

    private static DocumentContent Read(byte[] bytes) => new TextReader().Read("test.txt", bytes);
}
