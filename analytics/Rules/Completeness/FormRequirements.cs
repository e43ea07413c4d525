using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules.Completeness;

/// <summary>What the template of one form asks to be filled in; one sealed member a form, found by reflection.</summary>
internal abstract class FormRequirements
{
    private static readonly Dictionary<string, FormRequirements> ByForm = Discover.All<FormRequirements>()
        .ToDictionary(requirements => requirements.Form, StringComparer.Ordinal);

    /// <summary>Id of the form, e.g. <c>shanghai-targets-2018</c>.</summary>
    public abstract string Form { get; }

    /// <summary>JSON names of the fields that must be filled in whatever the project is.</summary>
    public abstract IReadOnlyList<string> Fields { get; }

    /// <summary>Level-1 categories of which each needs an indicator.</summary>
    public abstract IReadOnlyList<string> Categories { get; }

    /// <summary>Whether the form has a place for last year's budget and execution.</summary>
    public virtual bool AsksForPriorYear => false;

    /// <summary>Whether a level 1, as printed, is the category.</summary>
    public virtual bool Is(string category, string level1) => category == level1;

    /// <summary>Null for a form whose template is not known here.</summary>
    public static FormRequirements? Of(string form) => ByForm.GetValueOrDefault(form);
}
