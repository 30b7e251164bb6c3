-- The order a French reader expects: "école" after "eau" and before "zoo", capitals beside small letters.
CREATE COLLATION IF NOT EXISTS french (provider = icu, locale = 'fr');
