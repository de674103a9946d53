//! Who may be blamed, and for what.

/// Departments, trades and groups inside a company or working for it.
pub const AGENTS: &str = "finance hr legal marketing procurement purchasing ops accounting payroll logistics \
    engineer~ compliance facilities treasury controlling r&d dispatch merchandising \
    underwriting bookkeeping recruiting recruitment administration revops rnd accountancy scm \
    qa qm infosec helpdesk team~ department~ dept division~ unit~ colleague~ staff people guys \
    folks crew~ bunch office crowd lads controller~ buyer~ planner~ analyst~ lawyer~ developer~ \
    dev~ accountant~ scheduler~ recruiter~ designer~ merchandiser~ consultant~ contractor~ \
    subcontractor~ trainer~ auditor~ clerk~ architect~ actuary~ underwriter~ agency~ vendor~ \
    supplier~ carrier~ union~ marketer~ administrator~ admin~ bookkeeper~ forwarder~ installer~ \
    integrator~ programmer~ tester~ specialist~ coordinator~ dispatcher~ estimator~ surveyor~ \
    secretary~ assistant~ treasurer~ paymaster~ adviser~ advisor~ inspector~ partner~ lab~ \
    laboratory warehousemen expert~ officer~ intern~ temp~ technician~ broker~ negotiator~ \
    strategist~ economist~ statistician~ librarian~ storekeeper~ foreman foremen operator~ \
    representative~ centre center committee~ commission~ council~ bureaucrat~ penpusher~ \
    secretariat";

/// Those above: they stay others even when they are "ours".
pub const ABOVE: &str = "management leadership director~ boss~ manager~ president~ chief~ ceo cfo coo cto cio cmo \
    cro vp vps svp evp board head~ headquarters executive~ exec~ chairman chairwoman \
    chairperson predecessor~ supervisor~ superior~ owner~ higher-ups steering leader~ founder~ \
    principal~ matron dean governor~ commissioner~ minister~ mayor~ c-suite top-management \
    upper brass suits bigwig~ gm md chair official~ sponsor~ planners controllers";

/// Persons without a name.
pub const THEY: &str =
    "they you he she someone somebody whoever yourself themselves himself herself";

/// What is theirs.
pub const THEIR: &str = "their your his her theirs yours whose";

/// Those on our side, who suffer.
pub const OURS: &str = "rep~ branch~ field salespeople sellers driver~ nurse~ depot~ region~ territory~ technician~ \
    fitters shop~ store~ crew~ team~ people staff shift~ wards sites mechanics cashiers carers \
    teachers installers callers porters pickers workers employees colleagues midwives";

/// Those outside the company, whom nobody here is accused of.
pub const OUTSIDERS: &str = "customer~ client~ consumer~ patient~ shopper~ tenant~ citizen~ subscriber~ competitor~ \
    buyer~ distributor~ dealer~ retailer~ wholesaler~ pharmacist~ pharmacy~ hospital~ clinic~ \
    user~ visitor~ guest~ passenger~ applicant~ candidate~ member~ household~ farmer~ landlord~ \
    franchisee~ reseller~ doctor~ surgeon~ nurse~ driver~ technician~ manager~ rep~ employee~ \
    worker~ supplier~ vendor~ carrier~ partner~ competition market~ trade public municipality~ \
    school~ teacher~ student~ bank~ insurer~ broker~ agent~ owner~ person people";

/// What is said of people who do their work badly.
pub const TRAITS: &str = "lazy incompetent careless negligent clueless stubborn arrogant ignorant sloppy \
    unprofessional disorganised disorganized unprepared unreliable irresponsible obstructive \
    uncooperative inept greedy selfish stingy petty spineless cowardly complacent indifferent \
    reckless short-sighted shortsighted dishonest unwilling inflexible rude dismissive \
    condescending patronising asleep lax pig-headed pigheaded bloody-minded out-of-touch \
    slapdash half-hearted lackadaisical amateurish unqualified disinterested uninterested \
    untrustworthy devious two-faced spiteful vindictive bureaucratic obtuse dense thick dim \
    inattentive thoughtless heedless forgetful oblivious naive unhelpful awkward difficult \
    disrespectful hypocritical evasive fussy pedantic nitpicky trigger-happy power-hungry \
    self-serving tone-deaf cavalier remiss culpable overpaid sluggish gutless clumsy deaf \
    unresponsive disloyal idle dozy hostile snobbish impossible jealous paranoid cheap mean \
    tight-fisted miserly timid weak hapless";

/// The same as a noun.
pub const FLAWS: &str = "laziness incompetence carelessness negligence stubbornness arrogance ignorance sloppiness \
    greed indifference ego~ vanity inertia stinginess cowardice pettiness complacency \
    recklessness mismanagement bungle~ dithering meddling nitpicking foot-dragging blunder~ \
    ineptitude inaction indecision obstinacy pigheadedness selfishness rudeness dishonesty lies \
    tricks tricksterism bureaucracy obstruction procrastination interference micromanagement \
    stalling sabotage neglect oversight~ short-sightedness shortsightedness shoddiness \
    thoughtlessness disorganisation disorganization amateurism apathy inattention bad-mouthing \
    penny-pinching empire-building box-ticking power-games infighting politicking pettifogging \
    hoarding backstabbing unwillingness inability refusal inflexibility intransigence hypocrisy \
    sluggishness tardiness clumsiness mishandling misjudgement misjudgment paranoia timidity \
    naivety fault excuse~ whim~ charlatanry mistake~ error~ failure~ game~ slowness tantrum~ \
    politics";

/// How work is called that was done badly.
pub const POOR: &str = "sloppy careless shoddy half-baked half-hearted slapdash botched bungled lazy poor slow bad \
    lousy clumsy reckless rushed amateurish incompetent inept messy chaotic negligent \
    disastrous wrong wrongheaded flawed stupid pointless petty endless constant needless lax \
    weak mistaken unrealistic hasty hare-brained harebrained ill-advised ill-judged \
    ill-conceived last-minute cavalier feeble abysmal dismal terrible awful appalling hopeless \
    useless silly ridiculous foolish never-ending broken inflexible rigid obsessive";

/// What only bungles: with any subject but ourselves.
pub const BOTCH: &str = "botch~ bungle~ mishandle~ mismanage~ fumble~ sabotage~ squander~ misjudge~ blunder~ \
    stonewall~ dawdle~ dither~ procrastinate~ scupper~ shirk~ overpromise~ underdeliver~ \
    mislead~ misinform~ hoodwink~ scapegoat~ backstab~ stab micromanage~ bamboozle~ connive~ \
    bully~ belittle~ patronise~ swindle~ undermine~ muddle~ butcher~ mangle~ nitpick~ quibble~ \
    meddle~ obstruct~ torpedo~ fudge~ overreact~ misplace~ mislabel~ misread misfiled \
    miscalculate~ misunderstood misrepresent~ misallocate~ mistreat~ snub~ fob~ whitewash~ \
    wreck~ hoard~ lied bodge~ cocked bottled flunked flubbed ditched gaslit gaslight~ \
    double-crossed outwitted short-changed cheated duped conned";

/// What does harm, when people do it.
pub const HARM: &str = "ruin~ wreck~ derail~ kill~ destroy~ spoil~ spoilt forget~ ignore~ refuse~ stall~ waste~ \
    guess~ improvise~ gamble~ pester~ interfere~ cobble~ rubber-stamped ambush~ exploit~ \
    starve~ outsourced blow~ abandon~ overlook~ withhold~ hide~ duck~ dodge~ dump~ confuse~ \
    invent~ fake~ steal~ blame~ upset scare~ annoy~ leak~ steamroll~ overrule~ sink~ trash~ burn~ fritter~ \
    damage~ jeopardise~ hurt~ harm~ cripple~ ditch~ neglect~ sit~ slept trample~ bury~ rush~ \
    ram~ shove~ foist~ dictate~ impose~ sideline~ bypass~ disregard~ dismiss~ disappear~ \
    vanish~ wander~ swallowed misled overcharge~ overspend~ underestimate~ overestimate~ choke~ \
    hijack~ pocketed lied stiff~ stonewalled panic~ panicked gloat~ shrug~ sneer~ bluff~ brag~ \
    pretend~ boast~";

/// What people leave undone out of spite or sloth.
pub const SHIRK: &str = "understand care listen know talk respect value bother get see reply answer respond \
    cooperate collaborate communicate help read grasp think plan check act admit learn \
    appreciate trust share want realise notice pay deliver explain consult ask follow \
    acknowledge contribute engage budge support prepare test verify review coordinate recognise \
    apologise tell inform warn call show";

/// What serves a person and no company.
pub const PERKS: &str = "bonus bonuses promotion career cv resume office car~ van laptop~ phone parking commute \
    holiday~ vacation title salary raise rise pay commission reputation name logo credit \
    visibility face comfort desk chair hobby lunch budget recognition freedom autonomy seat \
    status weekends evenings workload hassle perk~ upgrade stress power standing privilege~ \
    overtime convenience routine image profile trophy award team empire school gym dog hotel~";

/// Departments whose name is a common word as well.
pub const DEPARTMENTS: &str = "it operations accounts pricing billing pr audit planning scheduling security quality \
    production manufacturing claims tax sourcing enablement support design regulatory category \
    warehouse product customs communications commercial maintenance reception editorial \
    networks sales development service~ research training risk credit collections supply \
    content brand digital data";

/// What people do that may be a plain fact: with a date or a figure beside it, it is one.
pub const SLIP: &str = "break~ lose~ miss~ fail~ block~ delay~ skip~ cancel~ postpone~ reject~ promise~ delete~ \
    mixed walked force~ exclude~ demand~ insist~ overrode override~ refused oversold overruled \
    wandered vanished disappeared throw~ eat~ rot~ flooded leaked clung cling clings";

/// What people do, plainly: it counts only with other signs.
pub const ACT: &str = "run~ leave~ change~ take~ spend~ push~ hold~ let~ turn~ rewrote buy~ send~ choose~ go~ \
    pick~ closed stop~ remove~ move~ give~ expect~ pay~ claim~ know~ think~ want~ approve~ \
    sell~ assume~ decide~ make~ put~ ask~ come~ call~ play~ say~ tell~ spoke set~ write~ talk~ \
    see~ find~ need~ needs cut~ keep~ have~ get~ looked brought bring brings";

/// Names that are called.
pub const ROGUE: &str = "charlatan~ amateur~ clown~ idiot~ fool~ liar~ dinosaur~ cowboy~ crook~ coward~ parasite~ \
    thief thieves hypocrite~ slacker~ dilettante~ loser~ bungler~ nitpicker~ tyrant~ dictator~ \
    egomaniac~ roadblock~ weasel~ wimp~ bully~ puppet~ moron~ freak~ vulture~ snake~ \
    bean-counter~ pencil-pusher~ desk-jockey~ time-waster~ timewaster~ backstabber~ freeloader~ \
    dreamer~ wrecker~ culprit~ villain~ troublemaker~ killjoy~ control-freak~ know-it-all~ \
    know-alls beginner~ novices blockhead~ buffoon~ dunce~ imbecile~ joker~ disgrace liability \
    blockers";
