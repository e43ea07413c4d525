using System.Security.Cryptography;
using System.Text;

namespace PerfTargets.Store;

/// <summary>The store's tables as <c>schema.sql</c> lays them out, and what they have in common.</summary>
internal static class Schema
{
    /// <summary><c>known_to</c> of a row that is current.</summary>
    public const long Current = long.MaxValue;

    /// <summary>Tables of <c>history</c> that a declaration's version fills.</summary>
    public static readonly IReadOnlyList<string> Facts = ["declaration", "narrative", "funding", "budget_line", "indicator", "place"];

    public static readonly string Text = Read();

    /// <summary>Which schema and derivations a database was made under: one made under others is rebuilt, not migrated.</summary>
    public static string Sha256(IEnumerable<IDerived> derived) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', derived.Select(member => member.Signature).Prepend(Text)))));

    private static string Read()
    {
        using Stream stream = typeof(Schema).Assembly.GetManifestResourceStream("PerfTargets.Store.schema.sql")
            ?? throw new InvalidOperationException("schema.sql is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
