using System.Text.RegularExpressions;
using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Concepts;

/// <summary>Names of indicators without what tells nothing of the concept: numbering, years, brackets with what is in them, targets and units that slipped in.</summary>
public static partial class IndicatorNameText
{
    /// <summary>The plain name; done again, it changes nothing. Empty where nothing is left.</summary>
    public static string Plain(string name)
    {
        string text = Identity.Normalise(name);
        for (string before = ""; before != text;)
        {
            before = text;
            text = Once(text);
        }
        return text;
    }

    private static string Once(string text)
    {
        text = Note().Replace(text, "");
        string open = Bracketed().Replace(text, "");
        // A name that is nothing but brackets says itself in them.
        text = open.Length > 0 ? open : text.Trim('(', ')', '[', ']', '【', '】', '〔', '〕', '<', '>', '《', '》', '{', '}', '「', '」');
        text = Quotes().Replace(text, "");
        text = Numbering().Replace(text, "");
        text = Years().Replace(text, "");
        text = Target().Replace(text, "");
        string open2 = Tail().Replace(text, "");
        return open2.Length > 1 ? open2 : text;
    }

    /// <summary>※ and 注 in brackets open a note, which goes to the end.</summary>
    [GeneratedRegex(@"(※|\(注|【注|。).*$", RegexOptions.Singleline)]
    private static partial Regex Note();

    [GeneratedRegex(@"\([^()]*\)|\[[^\[\]]*\]|【[^【】]*】|〔[^〔〕]*〕|\{[^{}]*\}|<[^<>]*>")]
    private static partial Regex Bracketed();

    [GeneratedRegex("[\"'“”‘’「」『』《》*★●·•]")]
    private static partial Regex Quotes();

    [GeneratedRegex(@"^((指标|目标|任务|项目)?\d{1,2}([.、:)-]+|(?=\p{L}))|指标[一二三四五六七八九十]+[、:.]*|[一二三四五六七八九十]{1,2}[、.:]|[.、:;,,\-—–_/]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Numbering();

    [GeneratedRegex(@"(20|19)\d\d年?(度)?|^\d\d年度|^(本|当|全)?年度|^(平成|令和)\d+年度")]
    private static partial Regex Years();

    /// <summary>A target, or its unit, behind the name: ≥95%, 达到100%, 不低于3次.</summary>
    [GeneratedRegex(@"(不低于|不少于|不高于|不超过|大于|小于|达到|高于|低于|达|[≥≤><=≧≦~约:])+\d+([.,]\d+)?\D{0,3}(以上|以下|以内)?$|(?<=\D)\d+([.,]\d+)?[%‰](以上|以下|以内)?$|[%‰]$", RegexOptions.ExplicitCapture)]
    private static partial Regex Target();

    /// <summary>Words at the end that say only that it is an indicator.</summary>
    [GeneratedRegex(@"(完成情况|情况|指标值|指标|目标值|目标|(控制)?在(预算|合理|规定)(数|范围)?(以)?内|[.、:;,,\-—–_/≥≤><=])$", RegexOptions.ExplicitCapture)]
    private static partial Regex Tail();
}
