namespace PerfTargets.Corpus.Papers;

/// <summary>Which form of targets after 2020, and in which of its layouts.</summary>
internal enum TargetsLayout
{
    /// <summary>财政项目支出绩效目标申报表 of Shanghai: whole budget beside the year's, in yuan.</summary>
    Shanghai,

    /// <summary>项目支出绩效目标表 with amounts in 万元, targets in one cell.</summary>
    TenThousands,

    /// <summary>项目支出绩效目标表 with amounts in yuan; sign and unit of a target in columns of their own (指标性质, 度量单位).</summary>
    Columns,

    /// <summary>项目支出绩效目标申报表 with the goal of all years beside the year's, in 万元.</summary>
    Horizons,
}

/// <summary>How a unit's code stands with its name.</summary>
internal enum CodeStyle
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary><c>[00015001]某单位</c>.</summary>
    Brackets,

    /// <summary><c>00015001-某单位</c>.</summary>
    Dash,
}
