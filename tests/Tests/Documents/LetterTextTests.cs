using PerfTargets.Ingest.Documents.Pdf;

namespace PerfTargets.Tests.Documents;

/// <summary>Letters as a PDF's font gives them.</summary>
public sealed class LetterTextTests
{
    [Theory]
    [InlineData("⽬", "目")]
    [InlineData("⼾", "户")]
    [InlineData("⻔", "门")]
    [InlineData("⺠", "民")]
    [InlineData("⼯", "工")]
    [InlineData("％", "％")]
    [InlineData("\u200b", "")]
    [InlineData("\u0007", "")]
    [InlineData("𠮷", "𠮷")]
    [InlineData("ﬁ", "ﬁ")]
    public void Radicals_become_characters_and_what_is_not_printed_goes(string letter, string text) =>
        Assert.Equal(text, LetterText.Clean(letter));

    [Fact]
    public void Halves_of_characters_go()
    {
        Assert.Equal("", LetterText.Clean("\ud800"));
        Assert.Equal("a\ufffd", LetterText.Clean("a\ud800"));
    }
}
