using System.Text;

namespace PerfTargets.Corpus.Papers;

/// <summary>Prints plain text: one layout and one encoding a document, the synthetic mark as its first line. Taken out of a PDF, or, the newer forms, as tables copied with tabs between their cells.</summary>
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
            FlatLayout? flat = random.Next(2) == 0 ? null : (FlatLayout)random.Next(Enum.GetValues<FlatLayout>().Length);
            IEnumerable<DrawnPaper> drawn = papers.Select(paper => paper.Drawn(style, TabbedPaper.Shape));
            writer.Write(flat is { } lies ? string.Join("\n\n\n", drawn.Select(paper => FlatPaper.Of(paper, lies, random))) : string.Join('\n', drawn.Select(TabbedPaper.Of)));
            return $"{(flat is null ? "Tabs" : flat.ToString())} {name}";
        }
        // A blank page between forms, as where a PDF's pages end.
        writer.Write(string.Join("\n\n\n", papers.Cast<Paper>().Select(paper => TextPaper.Write(random, paper, layout))));
        return $"{layout} {name}";
    }
}
