using BitMiracle.LibTiff.Classic;

namespace PerfTargets.Ingest.Documents.Scans;

/// <summary>The pages of a TIFF, with LibTiff.NET, which is called here only.</summary>
internal static class TiffFile
{
    /// <exception cref="UnreadableDocumentException">Damaged, too large, of too many pages, or packed in a way that is not known.</exception>
    public static IEnumerable<GrayImage> Read(string name, ReadOnlyMemory<byte> bytes, int mostPages)
    {
        using Tiff tiff = Open(name, bytes);
        int pages = Guarded(name, () => (int)tiff.NumberOfDirectories());
        if (pages > mostPages)
            throw new UnreadableDocumentException(name, FormattableString.Invariant($"共 {pages} 页，超过 {mostPages} 页，请拆分 / {pages} pages, {mostPages} at most: split it"));
        for (int page = 0; page < pages; page++)
            yield return Guarded(name, () => Page(name, tiff, (short)page));
    }

    private static Tiff Open(string name, ReadOnlyMemory<byte> bytes)
    {
        // It tells of every oddity on the console.
        Tiff.SetErrorHandler(new Silent());
        return Guarded(name, () => Tiff.ClientOpen(name, "r", new MemoryStream(bytes.ToArray(), writable: false), new TiffStream())) ?? throw PictureFile.Damaged(name);
    }

    private static GrayImage Page(string name, Tiff tiff, short page)
    {
        if (!tiff.SetDirectory(page))
            throw PictureFile.Damaged(name);
        int width = tiff.GetField(TiffTag.IMAGEWIDTH)?[0].ToInt() ?? 0, height = tiff.GetField(TiffTag.IMAGELENGTH)?[0].ToInt() ?? 0;
        PictureFile.CheckSize(name, width, height);
        int[] colours = new int[width * height];
        if (!tiff.ReadRGBAImageOriented(width, height, colours, Orientation.TOPLEFT, stopOnError: true))
            throw PictureFile.Damaged(name);
        return new GrayImage(width, height, Array.ConvertAll(colours, colour => (byte)Tiff.GetR(colour)));
    }

    private static T Guarded<T>(string name, Func<T> read)
    {
        try
        {
            return read();
        }
        // LibTiff.NET has no exception of its own for damage: it throws what it runs into.
        catch (Exception exception) when (exception is not (OutOfMemoryException or UnreadableDocumentException))
        {
            throw PictureFile.Damaged(name);
        }
    }

    private sealed class Silent : TiffErrorHandler
    {
        public override void WarningHandler(Tiff tif, string method, string format, params object[] args)
        {
        }

        public override void WarningHandlerExt(Tiff tif, object clientData, string method, string format, params object[] args)
        {
        }

        public override void ErrorHandler(Tiff tif, string method, string format, params object[] args)
        {
        }

        public override void ErrorHandlerExt(Tiff tif, object clientData, string method, string format, params object[] args)
        {
        }
    }
}
