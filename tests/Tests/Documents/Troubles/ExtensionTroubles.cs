using System.Text;
using PerfTargets.Tests.Support;

namespace PerfTargets.Tests.Documents.Troubles;

/// <summary>What a file is called does not decide what it is.</summary>
internal static class ExtensionTroubles
{
    public static IEnumerable<Trouble> All =>
    [
        new("wrong-extension-web-page-as-xls", "申报表.xls", () => WebForm.Of(InventedForm.Printed)),
        new("wrong-extension-word-as-pdf", "申报表.pdf", () => WordForm.Of(InventedForm.Printed)),
        new("wrong-extension-workbook-as-docx", "申报表.docx", () => new Workbook().Forms("申报表", [InventedForm.Printed]).Bytes()),
        new("wrong-extension-pdf-as-txt", "申报表.txt", () => Canvas.Pdf(canvas => new DrawnForm(canvas).Draw(InventedForm.Printed))),
        new("wrong-extension-text-as-xlsx", "申报表.xlsx", () => Encoding.UTF8.GetBytes(TextTroubles.LaidOut)),
    ];
}
