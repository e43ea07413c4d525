using PerfTargets.Declarations;

namespace PerfTargets.Ingest.Units;

/// <summary>What the columns of a list of units are called, in Chinese and English.</summary>
internal static class UnitListHeader
{
    public const string Name = "name";

    private static readonly (string Field, string[] Titles)[] Known =
    [
        (Name, ["单位名称", "单位", "名称", "预算单位", "name", "unit"]),
        ("code", ["单位代码", "单位编码", "代码", "code"]),
        ("department", ["主管部门", "department"]),
        ("parent", ["上级单位", "parent"]),
        ("aliases", ["别名", "其他名称", "aliases", "alias"]),
        ("predecessors", ["曾用名", "前身", "predecessors", "predecessor"]),
        ("from", ["起始年", "起始年度", "from"]),
        ("to", ["终止年", "终止年度", "to"]),
        ("region", ["地区", "行政区划", "region"]),
        ("files", ["是否申报", "申报", "files"]),
    ];

    private static readonly Dictionary<string, string> ByTitle = Known
        .SelectMany(known => known.Titles.Select(title => (title, known.Field))).ToDictionary(pair => pair.title, pair => pair.Field, StringComparer.OrdinalIgnoreCase);

    /// <summary>Every title there is, for who used another.</summary>
    public static string Expected => string.Join(", ", Known.Select(known => known.Titles[0] + "/" + known.Field));

    /// <summary>Cells that hold several names, which several columns may tell.</summary>
    public static bool IsList(string field) => field is "aliases" or "predecessors";

    /// <returns>Null where no column is called so.</returns>
    public static string? Find(string title) => ByTitle.GetValueOrDefault(Identity.Normalise(title));
}
