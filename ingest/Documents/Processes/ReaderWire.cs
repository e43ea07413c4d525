using System.Text;

namespace PerfTargets.Ingest.Documents.Processes;

/// <summary>What goes between the program and its reader processes, over their standard streams: one question, one answer.</summary>
internal static class ReaderWire
{
    /// <summary>Bytes of an answer; more is no answer.</summary>
    private const long LargestAnswer = 1L << 30;

    public static void Ask(Stream to, ReaderQuestion question)
    {
        using BinaryWriter writer = new(to, Encoding.UTF8, leaveOpen: true);
        writer.Write((byte)question.Kind);
        writer.Write(question.Page);
        writer.Write(question.Name);
        writer.Write(question.Bytes.Length);
        writer.Write(question.Bytes.Span);
    }

    /// <returns>Null where the asker is gone.</returns>
    public static ReaderQuestion? Question(Stream from)
    {
        int kind = from.ReadByte();
        if (kind < 0)
            return null;
        using BinaryReader reader = new(from, Encoding.UTF8, leaveOpen: true);
        return new ReaderQuestion((ReaderTask)kind, reader.ReadInt32(), reader.ReadString(), Exactly(reader, reader.ReadInt32()));
    }

    public static void Answer(Stream to, ReaderAnswer answer)
    {
        using BinaryWriter writer = new(to, Encoding.UTF8, leaveOpen: true);
        writer.Write((byte)answer.Outcome);
        writer.Write(answer.Payload.Length);
        writer.Write(answer.Payload.Span);
    }

    /// <exception cref="EndOfStreamException">The reader process ended before it had answered.</exception>
    public static ReaderAnswer Answer(Stream from)
    {
        using BinaryReader reader = new(from, Encoding.UTF8, leaveOpen: true);
        return new ReaderAnswer((ReaderOutcome)reader.ReadByte(), Exactly(reader, reader.ReadInt32()));
    }

    public static byte[] Write(DocumentContent content)
    {
        using MemoryStream bytes = new();
        using (BinaryWriter writer = new(bytes, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(content.MediaType);
            writer.Write(content.Pages ?? -1);
            writer.Write(content.Synthetic);
            writer.Write(content.OrderIsGuessed);
            writer.Write(content.Lines.Count);
            foreach (DocumentLine line in content.Lines)
            {
                writer.Write(line.Page);
                writer.Write(line.Text);
                writer.Write(line.Box is not null);
                if (line.Box is { } box)
                {
                    writer.Write(box.Left);
                    writer.Write(box.Top);
                    writer.Write(box.Right);
                    writer.Write(box.Bottom);
                }
            }
            writer.Write(content.Tables.Count);
            foreach (DocumentTable table in content.Tables)
            {
                writer.Write(table.WrapsByPage);
                writer.Write(table.OrderIsGuessed);
                writer.Write(table.Cells.Count);
                foreach (DocumentCell cell in table.Cells)
                {
                    foreach (int number in (int[])[cell.Row, cell.Column, cell.RowSpan, cell.ColumnSpan, cell.FirstLine ?? 0, cell.LastLine ?? 0])
                        writer.Write(number);
                }
            }
            writer.Write(content.Recognition is not null);
            if (content.Recognition is { } recognition)
                Write(writer, recognition);
            writer.Write(content.Sizes.Count);
            foreach (PageSize size in content.Sizes)
            {
                writer.Write(size.Width);
                writer.Write(size.Height);
            }
        }
        return bytes.ToArray();
    }

    public static DocumentContent Content(ReadOnlyMemory<byte> payload)
    {
        using BinaryReader reader = new(new MemoryStream(payload.ToArray(), writable: false), Encoding.UTF8);
        string mediaType = reader.ReadString();
        int pages = reader.ReadInt32();
        bool synthetic = reader.ReadBoolean(), guessed = reader.ReadBoolean();
        DocumentLine[] lines = new DocumentLine[reader.ReadInt32()];
        for (int i = 0; i < lines.Length; i++)
            lines[i] = new DocumentLine(i + 1, reader.ReadInt32(), reader.ReadString(), reader.ReadBoolean() ? new PageBox(reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble()) : null);
        DocumentTable[] tables = new DocumentTable[reader.ReadInt32()];
        for (int i = 0; i < tables.Length; i++)
        {
            bool wraps = reader.ReadBoolean(), guessedOrder = reader.ReadBoolean();
            DocumentCell[] cells = new DocumentCell[reader.ReadInt32()];
            for (int n = 0; n < cells.Length; n++)
                cells[n] = new DocumentCell(reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), Line(), Line());
            tables[i] = new DocumentTable(cells, wraps) { OrderIsGuessed = guessedOrder };
        }
        Recognition? recognition = reader.ReadBoolean() ? ReadRecognition(reader) : null;
        PageSize[] sizes = new PageSize[reader.ReadInt32()];
        for (int i = 0; i < sizes.Length; i++)
            sizes[i] = new PageSize(reader.ReadDouble(), reader.ReadDouble());
        return new DocumentContent(mediaType, pages < 0 ? null : pages, lines, tables) { Sizes = sizes, Synthetic = synthetic, OrderIsGuessed = guessed, Recognition = recognition };

        int? Line() => reader.ReadInt32() is > 0 and var line ? line : null;
    }

    public static byte[] Write(IReadOnlyList<PackedDocument> documents)
    {
        using MemoryStream bytes = new();
        using (BinaryWriter writer = new(bytes, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(documents.Count);
            foreach (PackedDocument document in documents)
            {
                writer.Write(document.Name);
                writer.Write(document.Bytes.Length);
                writer.Write(document.Bytes.Span);
            }
        }
        return bytes.ToArray();
    }

    public static IReadOnlyList<PackedDocument> Documents(ReadOnlyMemory<byte> payload)
    {
        using BinaryReader reader = new(new MemoryStream(payload.ToArray(), writable: false), Encoding.UTF8);
        PackedDocument[] documents = new PackedDocument[reader.ReadInt32()];
        for (int i = 0; i < documents.Length; i++)
            documents[i] = new PackedDocument(reader.ReadString(), reader.ReadBytes(reader.ReadInt32()));
        return documents;
    }

    private static void Write(BinaryWriter writer, Recognition recognition)
    {
        writer.Write(recognition.By);
        writer.Write(recognition.Pages.Count);
        foreach (int page in recognition.Pages)
            writer.Write(page);
        writer.Write(recognition.Unread.Count);
        foreach (UnreadScan scan in recognition.Unread)
        {
            writer.Write(scan.Page);
            writer.Write(scan.Reason);
        }
    }

    private static Recognition ReadRecognition(BinaryReader reader)
    {
        string by = reader.ReadString();
        int[] pages = new int[reader.ReadInt32()];
        for (int i = 0; i < pages.Length; i++)
            pages[i] = reader.ReadInt32();
        UnreadScan[] unread = new UnreadScan[reader.ReadInt32()];
        for (int i = 0; i < unread.Length; i++)
            unread[i] = new UnreadScan(reader.ReadInt32(), reader.ReadString());
        return new Recognition(by, pages, unread);
    }

    private static byte[] Exactly(BinaryReader reader, int length)
    {
        if (length is < 0 or > (int)LargestAnswer)
            throw new EndOfStreamException();
        byte[] bytes = reader.ReadBytes(length);
        return bytes.Length == length ? bytes : throw new EndOfStreamException();
    }
}

internal enum ReaderTask : byte
{
    /// <summary>The document's lines and tables.</summary>
    Open,

    /// <summary>The documents in an archive.</summary>
    Unpack,

    /// <summary>A facsimile of one page, as SVG.</summary>
    Draw,
}

/// <param name="Page">To draw, from 1.</param>
internal sealed record ReaderQuestion(ReaderTask Kind, int Page, string Name, ReadOnlyMemory<byte> Bytes);

internal enum ReaderOutcome : byte
{
    Done,

    /// <summary>The document cannot be read; the payload says why.</summary>
    Unreadable,

    /// <summary>The reader has a mistake, or met its limit of memory; the payload says what it ended with.</summary>
    Failed,

    /// <summary>No answer yet: the document takes longer than is usual, and the answer follows.</summary>
    TakesLong,
}

internal sealed record ReaderAnswer(ReaderOutcome Outcome, ReadOnlyMemory<byte> Payload);
