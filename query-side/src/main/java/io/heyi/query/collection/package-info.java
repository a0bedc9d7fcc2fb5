/** How far is the collection of a year's contributions (筹资进度), village by village? */
package io.heyi.query.collection;
