using System.Globalization;

namespace PerfTargets.Tests.Support;

/// <summary>How many random filters a second opinion is asked of; <c>PERFTARGETS_FILTERS</c> sets it for a long run.</summary>
internal static class Filters
{
    /// <param name="otherwise">Of a short run.</param>
    public static int Count(int otherwise) => int.TryParse(Environment.GetEnvironmentVariable("PERFTARGETS_FILTERS"), CultureInfo.InvariantCulture, out int count) ? count : otherwise;
}
