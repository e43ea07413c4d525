using System.Text.Json;

namespace PerfTargets.Ingest;

/// <summary>A decision as a person made it, before it is noted in the journal; see <see cref="Store.Decision"/>.</summary>
public sealed record DecisionText(string Who, string Kind, string Subject, JsonElement Body, string? Reason = null);
