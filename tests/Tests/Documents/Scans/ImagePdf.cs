using System.Globalization;
using System.Text;

namespace PerfTargets.Tests.Documents.Scans;

/// <summary>A PDF written out, whose pages of A4 hold JPEG images and, where a test says so, something beside them.</summary>
internal static class ImagePdf
{
    public const string WholePage = "q 595 0 0 842 0 0 cm /Im0 Do Q";

    /// <summary>A page an image.</summary>
    public static byte[] Of(params byte[][] images) => Of([.. images.Select(image => new Page([image], WholePage))]);

    public static byte[] Of(params Page[] pages)
    {
        List<byte[]> objects = [];
        int Add(string text) => AddBytes(Encoding.Latin1.GetBytes(text));
        int AddBytes(byte[] bytes)
        {
            objects.Add(bytes);
            return objects.Count;
        }

        int catalog = Add("<</Type/Catalog/Pages 2 0 R>>"), tree = Add(""), font = Add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>");
        List<int> kids = [];
        foreach (Page page in pages)
        {
            int[] images = [.. page.Images.Select(image => AddBytes(Stream(page.ImageEntries ?? ImageEntries(image), image)))];
            int content = AddBytes(Stream("", Encoding.Latin1.GetBytes(page.Content)));
            string names = string.Concat(images.Index().Select(image => FormattableString.Invariant($"/Im{image.Index} {image.Item} 0 R")));
            kids.Add(Add(FormattableString.Invariant($"<</Type/Page/Parent {tree} 0 R/MediaBox[0 0 595 842]{page.Entries}/Contents {content} 0 R/Resources<</XObject<<{names}>>/Font<</F1 {font} 0 R>>>>>>")));
        }

        objects[tree - 1] = Encoding.Latin1.GetBytes($"<</Type/Pages/Kids[{string.Join(' ', kids.Select(kid => FormattableString.Invariant($"{kid} 0 R")))}]/Count {kids.Count.ToString(CultureInfo.InvariantCulture)}>>");
        return Written(objects, catalog);
    }

    private static string ImageEntries(byte[] image)
    {
        using SkiaSharp.SKCodec codec = SkiaSharp.SKCodec.Create(new MemoryStream(image));
        string space = codec.Info.ColorType == SkiaSharp.SKColorType.Gray8 ? "/DeviceGray" : "/DeviceRGB";
        return FormattableString.Invariant($"/Type/XObject/Subtype/Image/Width {codec.Info.Width}/Height {codec.Info.Height}/BitsPerComponent 8/ColorSpace{space}/Filter/DCTDecode");
    }

    private static byte[] Stream(string entries, byte[] bytes) =>
        [.. Encoding.Latin1.GetBytes(FormattableString.Invariant($"<<{entries}/Length {bytes.Length}>>\nstream\n")), .. bytes, .. "\nendstream"u8];

    private static byte[] Written(List<byte[]> objects, int root)
    {
        using MemoryStream pdf = new();
        List<long> offsets = [];
        Write("%PDF-1.4\n");
        foreach ((int i, byte[] item) in objects.Index())
        {
            offsets.Add(pdf.Position);
            Write(FormattableString.Invariant($"{i + 1} 0 obj\n"));
            pdf.Write(item);
            Write("\nendobj\n");
        }

        long start = pdf.Position;
        Write(FormattableString.Invariant($"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n"));
        offsets.ForEach(offset => Write(FormattableString.Invariant($"{offset:D10} 00000 n \n")));
        Write(FormattableString.Invariant($"trailer\n<</Size {objects.Count + 1}/Root {root} 0 R>>\nstartxref\n{start}\n%%EOF\n"));
        return pdf.ToArray();

        void Write(string text) => pdf.Write(Encoding.Latin1.GetBytes(text));
    }

    /// <param name="Images">JPEG; drawn as <c>/Im0</c>, <c>/Im1</c> …</param>
    /// <param name="Content">Drawing operators; the font F1 is Helvetica.</param>
    /// <param name="Entries">More entries of the page.</param>
    /// <param name="ImageEntries">Of its images, where they are no JPEG.</param>
    internal sealed record Page(byte[][] Images, string Content, string Entries = "", string? ImageEntries = null);
}
