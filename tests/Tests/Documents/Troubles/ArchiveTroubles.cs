using System.IO.Compression;
using System.Text;

namespace PerfTargets.Tests.Documents.Troubles;

/// <summary>Documents in archives, and the names they have there.</summary>
internal static class ArchiveTroubles
{
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    public static IEnumerable<Trouble> All =>
    [
        new("zip-in-gb18030-names", "申报.zip", () => Zip(Gb18030, ("虚构单位/申报表.html", WebForm.Of(InventedForm.Printed)))),
        new("zip-in-utf-8-names", "申报.zip", () => Zip(Encoding.UTF8, ("虚构单位/申报表.html", WebForm.Of(InventedForm.Printed)))),
        new("zip-in-a-zip", "申报.zip", () => Zip(Encoding.UTF8, ("内.zip", Zip(Encoding.UTF8, ("申报表.docx", WordForm.Of(InventedForm.Printed)))), ("第二份.html", WebForm.Of(PrintedForm.Of(SeveralForms.Second))))) { Says = SeveralForms.Both },
        new("zip-with-what-systems-leave", "申报.zip", () => Zip(Encoding.UTF8, ("__MACOSX/._申报表.html", [0, 5, 22, 7]), (".DS_Store", [0, 0, 0, 1]), ("Thumbs.db", [1]), ("空文件夹/", []), ("申报表.html", WebForm.Of(InventedForm.Printed)))),
    ];

    private static byte[] Zip(Encoding names, params (string Name, byte[] Bytes)[] documents)
    {
        using MemoryStream bytes = new();
        using (ZipArchive zip = new(bytes, ZipArchiveMode.Create, leaveOpen: true, names))
        {
            foreach ((string name, byte[] content) in documents)
            {
                using Stream stream = zip.CreateEntry(name).Open();
                stream.Write(content);
            }
        }
        return bytes.ToArray();
    }
}
