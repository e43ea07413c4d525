using System.Text;

namespace PerfTargets.Corpus.Papers;

/// <summary>Prints plain text: one layout and one encoding a document, the synthetic mark as its first line. The form of 2018 as taken out of a PDF, the others as tables copied with tabs between their cells.</summary>
public sealed class TextPrinter : IPaperPrinter
{
    private static readonly (string Name, Encoding Encoding)[] Encodings =
    [
        ("utf-8", new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)),
        ("utf-8-bom", new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)),
        ("gb18030", CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!),
        ("utf-16", new UnicodeEncoding(bigEndian: false, byteOrderMark: true)),
    ];

    public string Extension => "txt";

    public string Print(Stream to, IReadOnlyList<FormPaper> papers, Random random)
    {
        TextLayout layout = (TextLayout)random.Next(Enum.GetValues<TextLayout>().Length);
        (string name, Encoding encoding) = Encodings[random.Next(Encodings.Length)];
        using StreamWriter writer = new(to, encoding, leaveOpen: true) { NewLine = "\n" };
        writer.WriteLine(Paper.SyntheticMark);
        if (papers[0] is not Paper)
        {
            PaperStyle style = PaperStyle.OfTables(random);
            writer.Write(string.Join('\n', papers.Select(paper => TabbedPaper.Of(paper.Drawn(style, TabbedPaper.Shape)))));
            return $"Tabs {name}";
        }
        // A blank page between forms, as where a PDF's pages end.
        writer.Write(string.Join("\n\n\n", papers.Cast<Paper>().Select(paper => TextPaper.Write(random, paper, layout))));
        return $"{layout} {name}";
    }
}
