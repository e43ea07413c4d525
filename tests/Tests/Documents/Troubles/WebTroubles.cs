using System.Text;

namespace PerfTargets.Tests.Documents.Troubles;

/// <summary>Saved web pages: tables for layout, values behind colons, controls of a form.</summary>
internal static class WebTroubles
{
    private const string Types = "市委市政府已确定的新增项目□    结转项目□    其他一次性项目□<br>经常性专项业务费√    其他经常性项目□";

    public static IEnumerable<Trouble> All =>
    [
        Of("html-nested-tables", body => $"<table><tr><td>网站导航</td><td><table><tr><td>{body}</td></tr></table></td></tr></table>"),
        Of("colon-values", body => ColonValues(body)),
        Of("scripts-and-styles", body => $"<style>td {{ color: red }}</style><script>document.write('项目名称')</script>{body.Replace("<td rowspan=1 colspan=4>无</td>", "<td rowspan=1 colspan=4>无<script>1</script></td>", StringComparison.Ordinal)}"),
        Of("entities-and-markup-in-cells", body => body.Replace("河道巡检费", "<p><span>河道</span><b>巡检费</b></p>", StringComparison.Ordinal).Replace("≥95.00%", "&ge;95.00&#37;", StringComparison.Ordinal).Replace("项目概况", "项&#30446;概况", StringComparison.Ordinal)),
        Of("ticks-as-controls", body => Replaced(Replaced(body, "√", "<input type=checkbox checked>"), "□", "<input type=checkbox>")),
        Of("cells-and-rows-left-open", body => body.Replace("</td>", "", StringComparison.Ordinal).Replace("</tr>", "", StringComparison.Ordinal)),
        Of("lines-wrapped-in-the-source", body => Replaced(body, "《上海市虚构河道管理办法》。", "\n      《上海市虚构河道管理办法》。\n    ")),
    ];

    private static Trouble Of(string name, Func<string, string> change) => new(name, $"{name}.html", () => WebForm.Page(change(WebForm.Body(InventedForm.Printed))));

    /// <summary>Label and value in one cell, as 项目名称：虚构河道巡检项目.</summary>
    private static string ColonValues(string body)
    {
        string[] values = ["虚构河道巡检项目", "《虚构河道巡检管理制度》", "本项目总目标为保障河道安全。", Types];
        foreach ((string label, string value) in new[] { "项目名称", "保证项目实施的制度、措施", "项目总目标", "项目类型" }.Zip(values))
            body = Replaced(body, $"<td rowspan=1 colspan=1>{label}</td><td rowspan=1 colspan=4>{value}</td>", $"<td rowspan=1 colspan=5>{label}：{value}</td>");
        return body;
    }

    private static string Replaced(string body, string printed, string instead)
    {
        Assert.Contains(printed, body, StringComparison.Ordinal);
        return new StringBuilder(body).Replace(printed, instead).ToString();
    }
}
