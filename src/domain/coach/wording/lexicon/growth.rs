//! The words of claims: what grows, shrinks and gets better.

/// To make more or better of it.
pub const RAISE: &str = "improve~ boost~ enhance~ strengthen~ optimise~ streamline~ accelerate~ maximise~ \
    facilitate~ elevate~ foster~ enrich~ empower~ unlock~ revitalise~ modernise~ energise~ \
    motivate~ simplify~ ease~ sharpen~ amplify~ nurture~ bolster~ broaden~ deepen~ \
    transform~ revolutionise~ uplift~ professionalise~ harmonise~ revive~ stimulate~ encourage~ \
    inspire~ future-proof~ galvanise~ cement~ fuel~ propel~ reinvigorate~ invigorate~ speed~ \
    capitalise~ rejuvenate~ supercharge~ turbocharge~ align~ synergise~ outperform~ excel~ \
    thrive~ flourish~";

/// To make less of it.
pub const LOWER: &str = "reduce~ lower~ lowers cut~ decrease~ minimise~ lessen~ shrink~ eliminate~ alleviate~ \
    mitigate~ diminish~ shorten~ trim~ curb~ avoid~ prevent~ relieve~ lighten~ soften~ slash~ \
    save~ drop~ fall~ declutter~ limit~ unburden~ remove~ halve~ smooth~ contain~";

/// A degree without a figure.
pub const MUCH: &str = "considerably significantly substantially greatly noticeably dramatically markedly \
    enormously hugely massively vastly immensely tremendously strongly visibly appreciably \
    drastically exponentially materially meaningfully radically measurably sustainably notably \
    remarkably sizeably sharply tenfold";

/// A comparison without the other side.
pub const BETTER: &str = "better faster happier leaner easier smoother quicker stronger cheaper safer simpler \
    healthier brighter clearer closer deeper smarter sharper nimbler slicker richer cleaner \
    greener calmer fairer friendlier tighter lighter fresher bigger higher lower greater fewer \
    wiser bolder keener prouder broader wider longer shorter earlier sooner steadier sturdier \
    best optimal seamless frictionless effortless warmer swifter tidier livelier milder handier \
    sounder fitter larger smaller newer softer cosier hotter tougher readier fuller truer abler \
    shinier neater comfier snappier crisper gentler saner more-efficient";

/// What is promised.
pub const GAIN: &str = "value benefit~ advantage~ efficiency~ growth potential flexibility impact~ effect~ synergy~ \
    productivity morale saving~ improvement~ opportunity~ progress success momentum upside \
    alignment agility transparency visibility innovation satisfaction loyalty competitiveness \
    excellence uplift boost payoff return~ relief results resilience engagement motivation \
    collaboration cooperation quality goodwill awareness trust sustainability scalability \
    prosperity clarity reliability profitability convenience understanding relationship~ \
    difference sense added-value reputation control comfort attractiveness accuracy \
    responsiveness focus dividend~ head-start edge";

/// What improvement is claimed of.
pub const GOAL: &str = "revenue sales turnover profit~ margin~ throughput performance retention conversion output \
    accuracy reach process~ workflow~ experience service~ satisfaction position image brand \
    culture mood spirit cooperation communication speed pipeline business competitiveness \
    outcome~ safety reliability coverage footprint market-share relationships customers chances \
    forecasting planning productivity efficiency morale trust quality";

/// What is claimed to shrink.
pub const COST: &str = "cost~ risk~ error~ mistake~ complaint~ delay~ waste friction turnover churn workload burden \
    pressure stress bottleneck~ overhead~ downtime paperwork absence absenteeism expense~ \
    expenditure time effort~ hassle complexity bureaucracy duplication frustration uncertainty \
    confusion rework fluctuation attrition spending queue~ backlog~";

/// The words that fill slides.
pub const BUZZ: &str = "synergy~ win-win game-changer gamechanger game-changing best-in-class world-class \
    cutting-edge state-of-the-art future-proof holistic holistically seamless seamlessly \
    synergistic robust scalable innovative strategic strategically agile customer-centric \
    customer-focused value-add~ disruptive next-generation next-level mission-critical \
    transformative transformational forward-looking forward-thinking ecosystem paradigm \
    impactful proactive proactively end-to-end results-driven data-driven top-notch first-class \
    leading-edge bleeding-edge turnkey no-brainer dynamic futureproof low-hanging streamlined \
    synergise operationalise incentivise silver-bullet powerhouse world-beating sustainable \
    attractive compelling effective efficient competitive efficiently effectively productive \
    modern appealing beneficial advantageous profitable valuable worthwhile promising lucrative";

/// A time without a date, or a number without a figure.
pub const VAGUELY: &str =
    "soon shortly eventually someday sometime somehow asap quickly gradually ultimately";

/// Large, without a figure.
pub const BIG: &str = "considerable significant substantial great noticeable dramatic marked enormous huge massive \
    vast immense tremendous big major real positive lasting strong attractive excellent \
    untapped endless unlimited additional sizeable meaningful tangible remarkable important \
    clear definite exciting outstanding sustainable good fantastic phenomenal wonderful high \
    long-term genuine new extra more valuable healthy wider ample notable impressive \
    appreciable hefty";

/// To bring a gain.
pub const GIVE: &str = "bring~ brings brought give~ deliver~ create~ generate~ provide~ offer~ add~ produce~ yield~ \
    lead~ contribute~ drive~ support~ unleash~ realise~ achieve~ ensure~ enable~ allow~ make~ \
    have~ see expect~ mean~ result~ open~ gain~ reap~ enjoy~ translate~ harness~ free~ attract~ \
    win~ help~ build~ foster~ exploit~ capture~ tap guarantee~ pays";

/// To make more of it, or a plain act.
pub const PLAINLY: &str = "increase~ raise~ lift~ advance~ expand~ extend~ upgrade~ stabilise~ refresh~ promote~ \
    develop~ intensify~ multiply~ widen~ steady secure~ restore~ grow~ gain~ rise~ climb~ soar~ \
    reduce~ lower~ lowers cut~ decrease~ shrink~ shorten~ trim~ save~";

/// Good, without saying how good.
pub const GOOD: &str = "pleasant preferred positive excellent great good nice ideal optimal attractive modern \
    smooth smart strong robust solid sound healthy happy satisfied motivated inspired loyal \
    trust~ transparent lean agile flexible reliable stable efficient effective productive \
    competitive innovative creative dynamic vibrant successful profitable sustainable \
    outstanding superior superb leading perfect seamless convenient friendly welcoming \
    professional credible powerful impressive fruitful constructive harmonious valuable \
    worthwhile beneficial helpful useful promising rewarding exciting fresh engage~ delighted \
    proud confident visible recognised respected relevant differentiated";
