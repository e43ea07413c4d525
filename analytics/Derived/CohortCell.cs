using System.Data.Common;

namespace PerfTargets.Analytics.Derived;

/// <summary>Targets that are held against each other by the narrowest cohort (同类): of one concept, direction, measure unit, year and kind.</summary>
/// <param name="ConceptId">0: growth of budgets.</param>
/// <param name="MeasureUnit">Of growths currency and size, of costs currency and unit.</param>
/// <param name="Direction">1 where more is better, −1 where less is.</param>
internal readonly record struct CohortCell(ulong Root, ulong ConceptId, sbyte Direction, string MeasureUnit, short Year, string ProjectType, string FundPurpose)
{
    public const string Columns = "root, concept_id, direction, measure_unit, year, project_type, fund_purpose";

    public static CohortCell Read(DbDataReader row, int from = 0) => new(
        row.GetFieldValue<ulong>(from), row.GetFieldValue<ulong>(from + 1), row.GetFieldValue<sbyte>(from + 2), row.GetString(from + 3), row.GetInt16(from + 4), row.GetString(from + 5), row.GetString(from + 6));
}

/// <summary>A cohort as it was drawn; what was widened away is empty.</summary>
/// <param name="Of">The concept, or the root of several.</param>
internal readonly record struct CohortKey(ulong Of, sbyte Direction, string MeasureUnit, short Year, string ProjectType, string FundPurpose)
{
    public const string Columns = "of_id, direction, measure_unit, year, project_type, fund_purpose";

    public static CohortKey Read(DbDataReader row) => new(row.GetFieldValue<ulong>(0), row.GetFieldValue<sbyte>(1), row.GetString(2), row.GetInt16(3), row.GetString(4), row.GetString(5));
}
