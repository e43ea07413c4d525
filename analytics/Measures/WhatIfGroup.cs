namespace PerfTargets.Analytics.Measures;

/// <summary>A group of declarations as they are and as they would be (试算结果); computed by <c>WhatIfGroup.sql</c>, never kept.</summary>
/// <param name="Name">Null for what states none.</param>
/// <param name="Cut">Declarations that would ask for less, beside those <paramref name="LeftOut"/>.</param>
/// <param name="BasisUnknown">That stay as they are because nobody says what was executed.</param>
/// <param name="Asked">Today, in the currency's unit.</param>
/// <param name="Change"><paramref name="Result"/> − <paramref name="Asked"/>.</param>
/// <param name="Flags">Open today.</param>
/// <param name="FlagsAfter">Without those of what is left out: a cut changes no declaration, and so no flag.</param>
public sealed record WhatIfGroup(string? Name, long Declarations, long LeftOut, long Cut, long BasisUnknown, decimal Asked, decimal Result, decimal Change, long Flags, long FlagsAfter);
