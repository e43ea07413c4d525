using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace PerfTargets.Ingest.Documents.Office;

/// <summary>Word documents (docx): paragraphs and tables in their order. Deleted and hidden text is not read, nor are headers and footers.</summary>
public sealed class WordReader : IDocumentReader
{
    private const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public bool IsInvolved => true;

    public Claim Claims(string name, ReadOnlySpan<byte> bytes) => Package.Holds(bytes, "word/document"u8) ? Claim.Format : Claim.None;

    public DocumentContent Read(string name, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            ReaderLimits limits = ReaderLimits.FromEnvironment();
            Package.Check(name, bytes, limits);
            using MemoryStream stream = new(bytes.ToArray(), writable: false);
            using WordprocessingDocument document = WordprocessingDocument.Open(stream, isEditable: false, new OpenSettings { MaxCharactersInPart = limits.UnpackedBytes, AutoSave = false });
            ContentBuilder content = new(name);
            if (document.MainDocumentPart?.Document?.Body is { } body)
                Read(body, content);
            return content.Build(MediaType, null) with { Synthetic = document.MainDocumentPart?.FooterParts.Any(part => SyntheticMark.IsIn(part.Footer?.InnerText)) == true };
        }
        catch (Exception error) when (error is not (UnreadableDocumentException or OutOfMemoryException))
        {
            // A damaged document makes the library throw almost anything.
            throw new UnreadableDocumentException(name, $"Word 文件无法读取，请另存为不带密码的 docx / no Word document that can be read (expected docx without a password): {error.Message}");
        }
    }

    private static void Read(OpenXmlElement block, ContentBuilder content)
    {
        foreach (OpenXmlElement child in block.ChildElements)
        {
            switch (child)
            {
                case Paragraph paragraph:
                    if (WordText.Of(paragraph) is { Length: > 0 } text)
                        content.Text(text);
                    else
                        content.Blank();
                    break;
                case Table table:
                    WordTable read = WordTable.Of(table);
                    content.Table(read.Cells);
                    foreach (Table nested in read.Nested)
                        Read(new Body(nested.CloneNode(true)), content);
                    break;
                case SdtBlock or SdtContentBlock or CustomXmlBlock or InsertedRun:
                    Read(child, content);
                    break;
            }
        }
    }
}
