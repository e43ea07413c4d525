using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using PerfTargets.Analytics.Queries;

namespace PerfTargets.Dashboard.Views;

/// <summary>Which page of a long list a reader looks at; it stands in the address under <c>page</c>, or under a name of its own where a page has several lists.</summary>
/// <param name="Number">From 0.</param>
/// <param name="Size">Rows of a page.</param>
public sealed record ListPage(int Number, int Size)
{
    private const string Usual = "page";

    public Page Rows => new(Number * Size, Size);

    /// <summary>Nonsense in the address chooses the first.</summary>
    /// <param name="uri">Absolute.</param>
    public static ListPage Of(string uri, int size, string name = Usual) => new(
        QueryHelpers.ParseQuery(new Uri(uri).Query).TryGetValue(name, out var text)
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number <= (int.MaxValue / size) - 1 ? number : 0,
        size);

    /// <summary>For the address of a page of the list; nothing for the first.</summary>
    public static (string Name, string? Value) Pair(int number, string name = Usual) => (name, number == 0 ? null : number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Rows that the page shows, from 1.</summary>
    public (long First, long Last) Shown(long total) => (Math.Min(((long)Number * Size) + 1, total), Math.Min(((long)Number + 1) * Size, total));

    /// <summary>The page before, never one past the end; null on the first.</summary>
    public int? Previous(long total) => Number == 0 ? null : (int)Math.Min(Number - 1, Math.Max(0, (total - 1) / Size));

    public int? Next(long total) => Shown(total).Last < total ? Number + 1 : null;
}
