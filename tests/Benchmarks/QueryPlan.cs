using System.Globalization;
using System.Text;
using PerfTargets.Store;

namespace PerfTargets.Benchmarks;

/// <summary>What a query asked the engine and where its time went, as a file for whoever makes it faster.</summary>
internal static class QueryPlan
{
    public static void Write(string folder, string query, IReadOnlyList<SqlText> texts, BareReader engine)
    {
        StringBuilder plan = new();
        foreach (SqlText text in texts)
        {
            foreach ((string name, object? value) in text.Values)
                plan.AppendLine(CultureInfo.InvariantCulture, $"-- ${name} = {value}");
            plan.AppendLine(text.Text).AppendLine(";").AppendLine(engine.Explain(text));
        }
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, string.Concat(query.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')) + ".sql"), plan.ToString());
    }
}
