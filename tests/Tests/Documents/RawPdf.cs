using System.Text;

namespace PerfTargets.Tests.Documents;

/// <summary>A PDF of one page, written out: for what no builder of documents draws.</summary>
internal static class RawPdf
{
    /// <param name="content">Drawing operators; the font F1 is Helvetica.</param>
    /// <param name="page">More entries of the page.</param>
    public static byte[] Of(string content, string page = "", bool locked = false)
    {
        string[] objects =
        [
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            $"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]{page}/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
            FormattableString.Invariant($"<</Length {content.Length}>>\nstream\n{content}\nendstream"),
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
            $"<</Filter/Standard/V 1/R 2/P -4/O<{new string('A', 64)}>/U<{new string('B', 64)}>>>",
        ];
        var pdf = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        for (int i = 0; i < objects.Length; i++)
        {
            offsets.Add(pdf.Length);
            pdf.Append(FormattableString.Invariant($"{i + 1} 0 obj\n{objects[i]}\nendobj\n"));
        }

        int start = pdf.Length;
        pdf.Append(FormattableString.Invariant($"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n"));
        foreach (int offset in offsets)
            pdf.Append(FormattableString.Invariant($"{offset:D10} 00000 n \n"));
        pdf.Append(FormattableString.Invariant($"trailer\n<</Size {objects.Length + 1}/Root 1 0 R{(locked ? "/Encrypt 6 0 R/ID[<00><00>]" : "")}>>\nstartxref\n{start}\n%%EOF\n"));
        return Encoding.Latin1.GetBytes(pdf.ToString());
    }
}
