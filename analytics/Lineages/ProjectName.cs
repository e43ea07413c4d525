using System.Text.RegularExpressions;
using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Lineages;

/// <summary>What of a project's name may stay when the year turns: without years, numbers of batches and phases, and marks.</summary>
internal static partial class ProjectName
{
    public static string Lasting(string name)
    {
        string bare = Passing().Replace(Identity.Normalise(name), "");
        bare = Marks().Replace(bare, "");
        return bare.Length > 0 ? bare : Identity.Normalise(name);
    }

    /// <summary>2021年度, 第二批, （三期）, FY2021, 平成27年度, 2019-2021年.</summary>
    [GeneratedRegex(@"(?:19|20)\d\d(?:[-—~至](?:19|20)?\d\d)?(?:学年|年度|年)?|(?:平成|令和)[\d元]+年度?|[(（〔\[]?第?[一二三四五六七八九十\d]+(?:批次?|期|阶段)[)）〕\]]?", RegexOptions.CultureInvariant)]
    private static partial Regex Passing();

    [GeneratedRegex(@"[\s\p{P}\p{S}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();
}
