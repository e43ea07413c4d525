using PerfTargets.Corpus.Papers;
using PerfTargets.Declarations;
using PerfTargets.Ingest.Documents;
using PerfTargets.Ingest.Documents.Pdf;
using PerfTargets.Ingest.Forms;
using PerfTargets.Tests.Support;

namespace PerfTargets.Tests.Documents;

/// <summary>Forms whose pages have letters and no rules: geometry must give back the lines and blank lines that were set.</summary>
public sealed class PdfPlainFormsTests
{
    private const double Size = 10, LineHeight = 12;

    [Theory]
    [InlineData(nameof(TextLayout.LaidOut))]
    [InlineData(nameof(TextLayout.Scrambled))]
    public void Forms_without_rules_are_read_as_their_text_is(string layout)
    {
        var score = new FormScore();
        for (int seed = 0; seed < 40; seed++)
        {
            var random = new Random(seed);
            Paper truth = new PaperInventor(random).Next();
            DocumentContent content = Content(TextPaper.Write(random, truth, Enum.Parse<TextLayout>(layout)));
            foreach (Declaration declaration in FormMatcher.Read(content, new DocumentSource("test.pdf", "")).Declarations)
                score.Add(truth, declaration);
        }

        string report = FormattableString.Invariant($"{score.Good} of {score.Expected} sure, wrong:\n{string.Join('\n', score.Wrong.Take(10))}");
        Assert.True(score.RightShare >= 0.999, report);
        Assert.True(score.GoodShare >= 0.95, report);
    }

    private static DocumentContent Content(string text)
    {
        var content = new PagedContent();
        string[] pages = text.Trim('\n').Split("\n\n\n\n");
        for (int i = 0; i < pages.Length; i++)
        {
            string[] lines = pages[i].Split('\n');
            Glyph[] glyphs = [.. lines.SelectMany((line, at) => Glyphs(line, 50 + (at * LineHeight)))];
            content.Add(PageLayout.Of(new PrintedPage(i + 1, 595, 100 + (lines.Length * LineHeight), glyphs, [], false), content.OpenTable));
        }

        return content.ToDocument("application/pdf", pages.Length);
    }

    private static IEnumerable<Glyph> Glyphs(string line, double baseline)
    {
        double left = 50;
        foreach (char letter in line)
        {
            double right = left + (letter < 128 ? Size / 2 : Size);
            yield return new Glyph(letter.ToString(), new PageBox(left, baseline - (Glyph.Ascent * Size), right, baseline + ((1 - Glyph.Ascent) * Size)), left, right, baseline, Size, LineDirection.Right);
            left = right;
        }
    }
}
