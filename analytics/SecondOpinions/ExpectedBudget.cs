using PerfTargets.Analytics.Measures;

namespace PerfTargets.Analytics.SecondOpinions;

/// <summary>The budget that a declaration like this one has (参考预算), by what all other projects of its currency ask for: no project is part of its own reference.</summary>
/// <param name="Budget">Expected, yuan or whole units of the currency.</param>
/// <param name="Asked">Current budget of the declaration.</param>
/// <param name="Score">Robust z of ln(asked / expected): above 0 more is asked for than expected.</param>
/// <param name="Because">What moves the expected budget, the largest move first.</param>
public sealed record ExpectedBudget(double Budget, decimal Asked, double Score, IReadOnlyList<FeaturePart> Because)
{
    private const int Folds = 5;

    /// <param name="rows">Of one currency.</param>
    public static Opinions<ExpectedBudget> Of(IReadOnlyList<DeclarationFeatures> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        DeclarationFeatures[] known = [.. rows.Where(row => row.CurrentBudget > 0).OrderBy(row => row.DeclarationId)];
        if (known.Length < OpinionSize.Enough)
            return new Opinions<ExpectedBudget>(new Dictionary<ulong, ExpectedBudget>(), known.Length);
        List<(DeclarationFeatures Row, BudgetPrediction Said)> all = [];
        foreach (IGrouping<ulong, DeclarationFeatures> fold in known.GroupBy(row => row.LineageId % Folds).OrderBy(fold => fold.Key))
        {
            BudgetModel model = new([.. known.Where(row => row.LineageId % Folds != fold.Key)]);
            all.AddRange(fold.Zip(model.Predict([.. fold])));
        }
        RobustColumn residuals = RobustColumn.Of(all.Select(one => Residual(one.Row, one.Said)));
        return new Opinions<ExpectedBudget>(
            all.ToDictionary(one => one.Row.DeclarationId, one => new ExpectedBudget(Math.Exp(one.Said.Log), one.Row.CurrentBudget!.Value, residuals.Z(Residual(one.Row, one.Said)), one.Said.Parts)),
            known.Length);
    }

    private static double Residual(DeclarationFeatures row, BudgetPrediction said) => Math.Log((double)row.CurrentBudget!.Value) - said.Log;
}
